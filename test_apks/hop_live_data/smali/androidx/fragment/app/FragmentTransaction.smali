.class public Landroidx/fragment/app/FragmentTransaction;
.super Ljava/lang/Object;
.source "FragmentTransaction.java"

# instance fields
.field private final mManager:Landroidx/fragment/app/FragmentManager;

.field private final mOps:Ljava/util/ArrayList;

# direct methods
.method constructor <init>(Landroidx/fragment/app/FragmentManager;)V
    .locals 1
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 4
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Landroidx/fragment/app/FragmentTransaction;->mOps:Ljava/util/ArrayList;
    .line 5
    iput-object p1, p0, Landroidx/fragment/app/FragmentTransaction;->mManager:Landroidx/fragment/app/FragmentManager;
    return-void
.end method

# virtual methods
.method public add(ILandroidx/fragment/app/Fragment;)Landroidx/fragment/app/FragmentTransaction;
    .locals 1
    .line 7
    iget-object v0, p0, Landroidx/fragment/app/FragmentTransaction;->mOps:Ljava/util/ArrayList;
    invoke-virtual {v0, p2}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    .line 8
    return-object p0
.end method

.method public add(Landroidx/fragment/app/Fragment;Ljava/lang/String;)Landroidx/fragment/app/FragmentTransaction;
    .locals 1
    .line 10
    const/4 v0, 0x0
    invoke-virtual {p0, v0, p1}, Landroidx/fragment/app/FragmentTransaction;->add(ILandroidx/fragment/app/Fragment;)Landroidx/fragment/app/FragmentTransaction;
    move-result-object v0
    return-object v0
.end method

.method public commit()I
    .locals 3
    .line 12
    const/4 v0, 0x0
    :L0
    iget-object v1, p0, Landroidx/fragment/app/FragmentTransaction;->mOps:Ljava/util/ArrayList;
    invoke-virtual {v1}, Ljava/util/ArrayList;->size()I
    move-result v1
    if-ge v0, v1, :L1
    iget-object v1, p0, Landroidx/fragment/app/FragmentTransaction;->mManager:Landroidx/fragment/app/FragmentManager;
    iget-object v2, p0, Landroidx/fragment/app/FragmentTransaction;->mOps:Ljava/util/ArrayList;
    invoke-virtual {v2, v0}, Ljava/util/ArrayList;->get(I)Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Landroidx/fragment/app/Fragment;
    invoke-virtual {v1, v2}, Landroidx/fragment/app/FragmentManager;->addFragment(Landroidx/fragment/app/Fragment;)V
    add-int/lit8 v0, v0, 0x1
    goto :L0
    :L1
    .line 13
    const/4 v0, 0x0
    return v0
.end method
