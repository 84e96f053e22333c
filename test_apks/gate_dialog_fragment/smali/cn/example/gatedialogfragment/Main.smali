.class public Lcn/example/gatedialogfragment/Main;
.super Landroidx/fragment/app/FragmentActivity;
.source "Main.java"

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
    .line 4
    invoke-super {p0, p1}, Landroidx/fragment/app/FragmentActivity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    new-instance v0, Lcn/example/gatedialogfragment/PrivacyFragment;
    invoke-direct {v0}, Lcn/example/gatedialogfragment/PrivacyFragment;-><init>()V
    invoke-virtual {p0}, Lcn/example/gatedialogfragment/Main;->getSupportFragmentManager()Landroidx/fragment/app/FragmentManager;
    move-result-object v1
    const-string v2, "privacy"
    invoke-virtual {v0, v1, v2}, Lcn/example/gatedialogfragment/PrivacyFragment;->show(Landroidx/fragment/app/FragmentManager;Ljava/lang/String;)V
    .line 6
    return-void
.end method
