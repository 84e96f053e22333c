.class public Lcn/example/gatecompoundcondition/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private preferences:Landroid/content/SharedPreferences;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatecompoundcondition/Main;)Landroid/content/SharedPreferences;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gatecompoundcondition/Main;->preferences:Landroid/content/SharedPreferences;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 5
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    const-string v0, "config"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatecompoundcondition/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gatecompoundcondition/Main;->preferences:Landroid/content/SharedPreferences;
    .line 7
    iget-object v0, p0, Lcn/example/gatecompoundcondition/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "first_launch"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    .line 8
    iget-object v1, p0, Lcn/example/gatecompoundcondition/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v2, "agreed"
    const/4 v3, 0x0
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v1
    .line 9
    iget-object v2, p0, Lcn/example/gatecompoundcondition/Main;->preferences:Landroid/content/SharedPreferences;
    invoke-interface {v2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v2
    const-string v3, "first_launch"
    const/4 v4, 0x0
    invoke-interface {v2, v3, v4}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v2
    invoke-interface {v2}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 10
    if-nez v1, :L0
    if-eqz v0, :L1
    :L0
    .line 12
    invoke-static {p0}, Lcn/example/gatecompoundcondition/Device;->report(Landroid/content/Context;)V
    :L1
    .line 14
    if-nez v1, :L2
    .line 15
    invoke-virtual {p0}, Lcn/example/gatecompoundcondition/Main;->askConsent()V
    :L2
    .line 17
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 20
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 21
    const-string v1, "用户协议和隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 22
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 23
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 24
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gatecompoundcondition/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatecompoundcondition/Main$1;-><init>(Lcn/example/gatecompoundcondition/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 29
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gatecompoundcondition/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatecompoundcondition/Main$2;-><init>(Lcn/example/gatecompoundcondition/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 34
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 35
    return-void
.end method
