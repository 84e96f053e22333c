.class public Landroidx/fragment/app/DialogFragment;
.super Landroidx/fragment/app/Fragment;
.source "DialogFragment.java"

# instance fields
.field private mDialog:Landroid/app/Dialog;

.field private mCancelable:Z

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 4
    invoke-direct {p0}, Landroidx/fragment/app/Fragment;-><init>()V
    .line 6
    const/4 v0, 0x1
    iput-boolean v0, p0, Landroidx/fragment/app/DialogFragment;->mCancelable:Z
    return-void
.end method

# virtual methods
.method public setCancelable(Z)V
    .locals 0
    .line 7
    iput-boolean p1, p0, Landroidx/fragment/app/DialogFragment;->mCancelable:Z
    return-void
.end method

.method public onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;
    .locals 2
    .line 8
    new-instance v0, Landroid/app/Dialog;
    invoke-virtual {p0}, Landroidx/fragment/app/DialogFragment;->requireContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    return-object v0
.end method

.method public show(Landroidx/fragment/app/FragmentManager;Ljava/lang/String;)V
    .locals 1
    .line 9
    invoke-virtual {p1}, Landroidx/fragment/app/FragmentManager;->beginTransaction()Landroidx/fragment/app/FragmentTransaction;
    move-result-object v0
    invoke-virtual {v0, p0, p2}, Landroidx/fragment/app/FragmentTransaction;->add(Landroidx/fragment/app/Fragment;Ljava/lang/String;)Landroidx/fragment/app/FragmentTransaction;
    move-result-object v0
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentTransaction;->commit()I
    return-void
.end method

.method public onStart()V
    .locals 2
    .line 11
    invoke-super {p0}, Landroidx/fragment/app/Fragment;->onStart()V
    .line 12
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Landroidx/fragment/app/DialogFragment;->onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;
    move-result-object v0
    iput-object v0, p0, Landroidx/fragment/app/DialogFragment;->mDialog:Landroid/app/Dialog;
    .line 13
    iget-object v0, p0, Landroidx/fragment/app/DialogFragment;->mDialog:Landroid/app/Dialog;
    iget-boolean v1, p0, Landroidx/fragment/app/DialogFragment;->mCancelable:Z
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setCancelable(Z)V
    .line 14
    iget-object v0, p0, Landroidx/fragment/app/DialogFragment;->mDialog:Landroid/app/Dialog;
    invoke-virtual {v0}, Landroid/app/Dialog;->show()V
    .line 15
    return-void
.end method

.method public dismiss()V
    .locals 1
    .line 16
    iget-object v0, p0, Landroidx/fragment/app/DialogFragment;->mDialog:Landroid/app/Dialog;
    invoke-virtual {v0}, Landroid/app/Dialog;->dismiss()V
    return-void
.end method
