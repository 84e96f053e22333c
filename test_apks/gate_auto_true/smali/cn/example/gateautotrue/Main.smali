.class public Lcn/example/gateautotrue/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateautotrue/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    invoke-static {p0}, Lcn/example/gateautotrue/Device;->report(Landroid/content/Context;)V
    goto :L1
    :L0
    .line 7
    invoke-virtual {p0}, Lcn/example/gateautotrue/Main;->askConsent()V
    :L1
    .line 9
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 12
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 13
    const-string v1, "温馨提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 14
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 15
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 16
    const-string v1, "我同意"
    new-instance v2, Lcn/example/gateautotrue/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gateautotrue/Main$1;-><init>(Lcn/example/gateautotrue/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 21
    const-string v1, "拒绝"
    new-instance v2, Lcn/example/gateautotrue/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gateautotrue/Main$2;-><init>(Lcn/example/gateautotrue/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 26
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 27
    return-void
.end method
