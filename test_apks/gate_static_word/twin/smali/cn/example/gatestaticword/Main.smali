.class public Lcn/example/gatestaticword/Main;
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
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    sget-object v0, Lcn/example/gatestaticword/App;->sState:Ljava/lang/String;
    const-string v1, "agreed"
    invoke-virtual {v1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    invoke-static {p0}, Lcn/example/gatestaticword/Device;->report(Landroid/content/Context;)V
    goto :L1
    :L0
    .line 7
    invoke-virtual {p0}, Lcn/example/gatestaticword/Main;->askConsent()V
    :L1
    .line 9
    return-void
.end method

.method agree()V
    .locals 3
    .line 12
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatestaticword/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "state"
    const-string v2, "agreed"
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 13
    const-string v0, "agreed"
    sput-object v0, Lcn/example/gatestaticword/App;->sState:Ljava/lang/String;
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 17
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 18
    const-string v1, "个人信息保护提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 19
    const-string v1, "请阅读并同意《用户协议》和《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 20
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 21
    const-string v1, "同意"
    new-instance v2, Lcn/example/gatestaticword/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatestaticword/Main$1;-><init>(Lcn/example/gatestaticword/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 26
    const-string v1, "不同意"
    new-instance v2, Lcn/example/gatestaticword/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatestaticword/Main$2;-><init>(Lcn/example/gatestaticword/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 31
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 32
    return-void
.end method
