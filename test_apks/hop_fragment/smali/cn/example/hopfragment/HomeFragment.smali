.class public Lcn/example/hopfragment/HomeFragment;
.super Landroidx/fragment/app/Fragment;
.source "HomeFragment.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroidx/fragment/app/Fragment;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
    .locals 2
    .line 4
    invoke-virtual {p0}, Lcn/example/hopfragment/HomeFragment;->requireContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcn/example/hopfragment/Device;->report(Landroid/content/Context;)V
    .line 5
    new-instance v0, Landroid/widget/TextView;
    invoke-virtual {p0}, Lcn/example/hopfragment/HomeFragment;->requireContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    return-object v0
.end method
