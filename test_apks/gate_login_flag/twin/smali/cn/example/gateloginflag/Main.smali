.class public Lcn/example/gateloginflag/Main;
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

.method static synthetic access$000(Lcn/example/gateloginflag/Main;)Landroid/content/SharedPreferences;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gateloginflag/Main;->preferences:Landroid/content/SharedPreferences;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    const-string v0, "user"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateloginflag/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gateloginflag/Main;->preferences:Landroid/content/SharedPreferences;
    .line 7
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 8
    const-string v1, "登录"
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    .line 9
    new-instance v1, Lcn/example/gateloginflag/Main$1;
    invoke-direct {v1, p0}, Lcn/example/gateloginflag/Main$1;-><init>(Lcn/example/gateloginflag/Main;)V
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 14
    invoke-virtual {p0, v0}, Lcn/example/gateloginflag/Main;->setContentView(Landroid/view/View;)V
    .line 16
    iget-object v0, p0, Lcn/example/gateloginflag/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 17
    invoke-static {p0}, Lcn/example/gateloginflag/Device;->report(Landroid/content/Context;)V
    :L0
    .line 19
    iget-object v0, p0, Lcn/example/gateloginflag/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-nez v0, :L1
    .line 20
    invoke-virtual {p0}, Lcn/example/gateloginflag/Main;->askConsent()V
    :L1
    .line 22
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 25
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 26
    const-string v1, "个人信息保护提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 27
    const-string v1, "请阅读并同意《用户协议》和《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 28
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 29
    const-string v1, "同意"
    new-instance v2, Lcn/example/gateloginflag/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gateloginflag/Main$2;-><init>(Lcn/example/gateloginflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 34
    const-string v1, "不同意"
    new-instance v2, Lcn/example/gateloginflag/Main$3;
    invoke-direct {v2, p0}, Lcn/example/gateloginflag/Main$3;-><init>(Lcn/example/gateloginflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 39
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 40
    return-void
.end method
