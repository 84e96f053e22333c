.class public Lcn/example/gatehelpermethod/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public synthetic lambda$askConsent$1$cn-example-gatehelpermethod-Main(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 19
    invoke-static {p0}, Lcn/example/gatehelpermethod/Consent;->get(Landroid/content/Context;)Lcn/example/gatehelpermethod/Consent;
    move-result-object v0
    invoke-virtual {v0}, Lcn/example/gatehelpermethod/Consent;->setRefused()V
    invoke-virtual {p0}, Lcn/example/gatehelpermethod/Main;->finish()V
    .line 20
    return-void
.end method

.method public synthetic lambda$askConsent$0$cn-example-gatehelpermethod-Main(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 16
    invoke-static {p0}, Lcn/example/gatehelpermethod/Consent;->get(Landroid/content/Context;)Lcn/example/gatehelpermethod/Consent;
    move-result-object v0
    invoke-virtual {v0}, Lcn/example/gatehelpermethod/Consent;->setAgreed()V
    .line 17
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    invoke-static {p0}, Lcn/example/gatehelpermethod/Consent;->get(Landroid/content/Context;)Lcn/example/gatehelpermethod/Consent;
    move-result-object v0
    invoke-virtual {v0}, Lcn/example/gatehelpermethod/Consent;->isAgreed()Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    invoke-static {p0}, Lcn/example/gatehelpermethod/Device;->report(Landroid/content/Context;)V
    :L0
    .line 7
    invoke-virtual {p0}, Lcn/example/gatehelpermethod/Main;->askConsent()V
    .line 8
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 11
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "温馨提示"
    .line 12
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    .line 13
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 14
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "我同意"
    new-instance v2, Lcn/example/gatehelpermethod/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2, p0}, Lcn/example/gatehelpermethod/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/gatehelpermethod/Main;)V
    .line 15
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "拒绝"
    new-instance v2, Lcn/example/gatehelpermethod/Main$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcn/example/gatehelpermethod/Main$$ExternalSyntheticLambda1;-><init>(Lcn/example/gatehelpermethod/Main;)V
    .line 18
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 21
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 22
    return-void
.end method
