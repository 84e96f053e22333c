.class public Lcn/example/gateunwrittenflag/Main;
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

.method static synthetic access$000(Lcn/example/gateunwrittenflag/Main;)Landroid/content/SharedPreferences;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gateunwrittenflag/Main;->preferences:Landroid/content/SharedPreferences;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    const-string v0, "config"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateunwrittenflag/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gateunwrittenflag/Main;->preferences:Landroid/content/SharedPreferences;
    .line 8
    iget-object v0, p0, Lcn/example/gateunwrittenflag/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 9
    invoke-static {p0}, Lcn/example/gateunwrittenflag/Device;->report(Landroid/content/Context;)V
    :L0
    .line 11
    iget-object v0, p0, Lcn/example/gateunwrittenflag/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-nez v0, :L1
    .line 12
    invoke-virtual {p0}, Lcn/example/gateunwrittenflag/Main;->askConsent()V
    :L1
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 17
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 18
    const-string v1, "用户协议和隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 19
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 20
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 21
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gateunwrittenflag/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gateunwrittenflag/Main$1;-><init>(Lcn/example/gateunwrittenflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 26
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gateunwrittenflag/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gateunwrittenflag/Main$2;-><init>(Lcn/example/gateunwrittenflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 31
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 32
    return-void
.end method
