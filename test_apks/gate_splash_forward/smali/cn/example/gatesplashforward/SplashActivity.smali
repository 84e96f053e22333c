.class public Lcn/example/gatesplashforward/SplashActivity;
.super Landroid/app/Activity;
.source "SplashActivity.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private forward()V
    .locals 2
    .line 13
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/gatesplashforward/MainActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const/high16 v1, 0x8000000
    invoke-virtual {v0, v1}, Landroid/content/Intent;->addFlags(I)Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcn/example/gatesplashforward/SplashActivity;->startActivity(Landroid/content/Intent;)V
    .line 14
    invoke-virtual {p0}, Lcn/example/gatesplashforward/SplashActivity;->finish()V
    .line 15
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatesplashforward/SplashActivity;)V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatesplashforward/SplashActivity;->forward()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "splash"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatesplashforward/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    invoke-direct {p0}, Lcn/example/gatesplashforward/SplashActivity;->forward()V
    .line 6
    return-void
    :L0
    .line 8
    invoke-direct {p0}, Lcn/example/gatesplashforward/SplashActivity;->forward()V
    .line 9
    invoke-virtual {p0}, Lcn/example/gatesplashforward/SplashActivity;->askConsent()V
    .line 10
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 18
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 19
    const-string v1, "用户协议和隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 20
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 21
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 22
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gatesplashforward/SplashActivity$1;
    invoke-direct {v2, p0}, Lcn/example/gatesplashforward/SplashActivity$1;-><init>(Lcn/example/gatesplashforward/SplashActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 28
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gatesplashforward/SplashActivity$2;
    invoke-direct {v2, p0}, Lcn/example/gatesplashforward/SplashActivity$2;-><init>(Lcn/example/gatesplashforward/SplashActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 33
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 34
    return-void
.end method
