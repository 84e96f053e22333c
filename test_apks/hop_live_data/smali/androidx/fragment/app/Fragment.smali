.class public Landroidx/fragment/app/Fragment;
.super Ljava/lang/Object;
.source "Fragment.java"

# instance fields
.field mHost:Landroidx/fragment/app/FragmentActivity;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final getActivity()Landroidx/fragment/app/FragmentActivity;
    .locals 1
    .line 8
    iget-object v0, p0, Landroidx/fragment/app/Fragment;->mHost:Landroidx/fragment/app/FragmentActivity;
    return-object v0
.end method

.method public final requireContext()Landroid/content/Context;
    .locals 1
    .line 9
    iget-object v0, p0, Landroidx/fragment/app/Fragment;->mHost:Landroidx/fragment/app/FragmentActivity;
    return-object v0
.end method

.method public onCreate(Landroid/os/Bundle;)V
    .locals 0
    .line 10
    return-void
.end method

.method public onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
    .locals 1
    .line 11
    const/4 v0, 0x0
    return-object v0
.end method

.method public onViewCreated(Landroid/view/View;Landroid/os/Bundle;)V
    .locals 0
    .line 12
    return-void
.end method

.method public onStart()V
    .locals 0
    .line 13
    return-void
.end method

.method performCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 15
    invoke-virtual {p0, p1}, Landroidx/fragment/app/Fragment;->onCreate(Landroid/os/Bundle;)V
    .line 16
    iget-object v0, p0, Landroidx/fragment/app/Fragment;->mHost:Landroidx/fragment/app/FragmentActivity;
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentActivity;->getLayoutInflater()Landroid/view/LayoutInflater;
    move-result-object v0
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1, p1}, Landroidx/fragment/app/Fragment;->onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
    move-result-object v0
    .line 17
    if-eqz v0, :L0
    invoke-virtual {p0, v0, p1}, Landroidx/fragment/app/Fragment;->onViewCreated(Landroid/view/View;Landroid/os/Bundle;)V
    :L0
    .line 18
    return-void
.end method
