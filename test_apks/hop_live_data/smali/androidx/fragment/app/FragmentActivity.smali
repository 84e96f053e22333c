.class public Landroidx/fragment/app/FragmentActivity;
.super Landroid/app/Activity;
.source "FragmentActivity.java"

# interfaces
.implements Landroidx/lifecycle/LifecycleOwner;

# instance fields
.field private final mFragments:Landroidx/fragment/app/FragmentManager;

.field private final mLifecycleRegistry:Landroidx/lifecycle/LifecycleRegistry;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 4
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 5
    new-instance v0, Landroidx/fragment/app/FragmentManager;
    invoke-direct {v0, p0}, Landroidx/fragment/app/FragmentManager;-><init>(Landroidx/fragment/app/FragmentActivity;)V
    iput-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mFragments:Landroidx/fragment/app/FragmentManager;
    .line 6
    new-instance v0, Landroidx/lifecycle/LifecycleRegistry;
    invoke-direct {v0}, Landroidx/lifecycle/LifecycleRegistry;-><init>()V
    iput-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mLifecycleRegistry:Landroidx/lifecycle/LifecycleRegistry;
    return-void
.end method

# virtual methods
.method public getSupportFragmentManager()Landroidx/fragment/app/FragmentManager;
    .locals 1
    .line 7
    iget-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mFragments:Landroidx/fragment/app/FragmentManager;
    return-object v0
.end method

.method public getLifecycle()Landroidx/lifecycle/Lifecycle;
    .locals 1
    .line 8
    iget-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mLifecycleRegistry:Landroidx/lifecycle/LifecycleRegistry;
    return-object v0
.end method

.method protected onStart()V
    .locals 2
    .line 10
    invoke-super {p0}, Landroid/app/Activity;->onStart()V
    .line 11
    iget-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mLifecycleRegistry:Landroidx/lifecycle/LifecycleRegistry;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroidx/lifecycle/LifecycleRegistry;->setStarted(Z)V
    .line 12
    iget-object v0, p0, Landroidx/fragment/app/FragmentActivity;->mFragments:Landroidx/fragment/app/FragmentManager;
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentManager;->dispatchStart()V
    .line 13
    return-void
.end method
