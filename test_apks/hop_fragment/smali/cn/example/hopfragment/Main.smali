.class public Lcn/example/hopfragment/Main;
.super Landroidx/fragment/app/FragmentActivity;
.source "Main.java"

# instance fields
.field private home:Landroidx/fragment/app/Fragment;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroidx/fragment/app/FragmentActivity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 6
    invoke-super {p0, p1}, Landroidx/fragment/app/FragmentActivity;->onCreate(Landroid/os/Bundle;)V
    .line 7
    new-instance v0, Lcn/example/hopfragment/HomeFragment;
    invoke-direct {v0}, Lcn/example/hopfragment/HomeFragment;-><init>()V
    iput-object v0, p0, Lcn/example/hopfragment/Main;->home:Landroidx/fragment/app/Fragment;
    .line 8
    invoke-virtual {p0}, Lcn/example/hopfragment/Main;->getSupportFragmentManager()Landroidx/fragment/app/FragmentManager;
    move-result-object v0
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentManager;->beginTransaction()Landroidx/fragment/app/FragmentTransaction;
    move-result-object v0
    iget-object v1, p0, Lcn/example/hopfragment/Main;->home:Landroidx/fragment/app/Fragment;
    const v2, 0x1020002
    invoke-virtual {v0, v2, v1}, Landroidx/fragment/app/FragmentTransaction;->add(ILandroidx/fragment/app/Fragment;)Landroidx/fragment/app/FragmentTransaction;
    move-result-object v0
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentTransaction;->commit()I
    .line 9
    const-string v0, "main"
    iget-object v1, p0, Lcn/example/hopfragment/Main;->home:Landroidx/fragment/app/Fragment;
    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 10
    return-void
.end method
