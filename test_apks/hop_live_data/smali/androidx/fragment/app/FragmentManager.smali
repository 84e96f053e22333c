.class public Landroidx/fragment/app/FragmentManager;
.super Ljava/lang/Object;
.source "FragmentManager.java"

# instance fields
.field final mHost:Landroidx/fragment/app/FragmentActivity;

.field private final mAdded:Ljava/util/ArrayList;

# direct methods
.method constructor <init>(Landroidx/fragment/app/FragmentActivity;)V
    .locals 1
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 4
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Landroidx/fragment/app/FragmentManager;->mAdded:Ljava/util/ArrayList;
    .line 5
    iput-object p1, p0, Landroidx/fragment/app/FragmentManager;->mHost:Landroidx/fragment/app/FragmentActivity;
    return-void
.end method

# virtual methods
.method public beginTransaction()Landroidx/fragment/app/FragmentTransaction;
    .locals 1
    .line 6
    new-instance v0, Landroidx/fragment/app/FragmentTransaction;
    invoke-direct {v0, p0}, Landroidx/fragment/app/FragmentTransaction;-><init>(Landroidx/fragment/app/FragmentManager;)V
    return-object v0
.end method

.method addFragment(Landroidx/fragment/app/Fragment;)V
    .locals 1
    .line 8
    iget-object v0, p0, Landroidx/fragment/app/FragmentManager;->mHost:Landroidx/fragment/app/FragmentActivity;
    iput-object v0, p1, Landroidx/fragment/app/Fragment;->mHost:Landroidx/fragment/app/FragmentActivity;
    .line 9
    iget-object v0, p0, Landroidx/fragment/app/FragmentManager;->mAdded:Ljava/util/ArrayList;
    invoke-virtual {v0, p1}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    .line 10
    const/4 v0, 0x0
    invoke-virtual {p1, v0}, Landroidx/fragment/app/Fragment;->performCreate(Landroid/os/Bundle;)V
    .line 11
    return-void
.end method

.method dispatchStart()V
    .locals 2
    .line 13
    const/4 v0, 0x0
    :L0
    iget-object v1, p0, Landroidx/fragment/app/FragmentManager;->mAdded:Ljava/util/ArrayList;
    invoke-virtual {v1}, Ljava/util/ArrayList;->size()I
    move-result v1
    if-ge v0, v1, :L1
    iget-object v1, p0, Landroidx/fragment/app/FragmentManager;->mAdded:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->get(I)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroidx/fragment/app/Fragment;
    invoke-virtual {v1}, Landroidx/fragment/app/Fragment;->onStart()V
    add-int/lit8 v0, v0, 0x1
    goto :L0
    :L1
    .line 14
    return-void
.end method
