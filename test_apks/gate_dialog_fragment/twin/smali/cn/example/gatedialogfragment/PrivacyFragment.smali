.class public Lcn/example/gatedialogfragment/PrivacyFragment;
.super Landroidx/fragment/app/DialogFragment;
.source "PrivacyFragment.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroidx/fragment/app/DialogFragment;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 4
    invoke-super {p0, p1}, Landroidx/fragment/app/DialogFragment;->onCreate(Landroid/os/Bundle;)V
    .line 6
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Lcn/example/gatedialogfragment/PrivacyFragment;->setCancelable(Z)V
    .line 7
    return-void
.end method

.method public onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;
    .locals 3
    .line 10
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-virtual {p0}, Lcn/example/gatedialogfragment/PrivacyFragment;->getActivity()Landroidx/fragment/app/FragmentActivity;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 11
    const-string v1, "用户协议与隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 12
    const-string v1, "点击同意即表示您已阅读并同意我们的《用户协议》和《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 13
    const-string v1, "同意"
    new-instance v2, Lcn/example/gatedialogfragment/PrivacyFragment$1;
    invoke-direct {v2, p0}, Lcn/example/gatedialogfragment/PrivacyFragment$1;-><init>(Lcn/example/gatedialogfragment/PrivacyFragment;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 19
    const-string v1, "不同意"
    new-instance v2, Lcn/example/gatedialogfragment/PrivacyFragment$2;
    invoke-direct {v2, p0}, Lcn/example/gatedialogfragment/PrivacyFragment$2;-><init>(Lcn/example/gatedialogfragment/PrivacyFragment;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 24
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->create()Landroid/app/AlertDialog;
    move-result-object v0
    return-object v0
.end method
