.class public Lcn/example/gateinvertedfirstrun/Main;
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

.method private start()V
    .locals 0
    .line 17
    invoke-static {p0}, Lcn/example/gateinvertedfirstrun/Device;->report(Landroid/content/Context;)V
    .line 18
    return-void
.end method

.method public synthetic lambda$askConsent$1$cn-example-gateinvertedfirstrun-Main(Landroid/content/DialogInterface;I)V
    .locals 0
    .line 29
    invoke-virtual {p0}, Lcn/example/gateinvertedfirstrun/Main;->finish()V
    .line 30
    return-void
.end method

.method public synthetic lambda$askConsent$0$cn-example-gateinvertedfirstrun-Main(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 26
    iget-object v0, p0, Lcn/example/gateinvertedfirstrun/Main;->preferences:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "first_run"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-direct {p0}, Lcn/example/gateinvertedfirstrun/Main;->start()V
    .line 27
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    invoke-virtual {p0}, Lcn/example/gateinvertedfirstrun/Main;->getPackageName()Ljava/lang/String;
    move-result-object v0
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateinvertedfirstrun/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gateinvertedfirstrun/Main;->preferences:Landroid/content/SharedPreferences;
    .line 7
    iget-object v0, p0, Lcn/example/gateinvertedfirstrun/Main;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "first_run"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    .line 9
    if-eqz v0, :L0
    .line 10
    invoke-virtual {p0}, Lcn/example/gateinvertedfirstrun/Main;->askConsent()V
    goto :L1
    :L0
    .line 12
    invoke-direct {p0}, Lcn/example/gateinvertedfirstrun/Main;->start()V
    :L1
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 21
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "用户协议和隐私政策"
    .line 22
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    .line 23
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 24
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2, p0}, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/gateinvertedfirstrun/Main;)V
    .line 25
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda1;-><init>(Lcn/example/gateinvertedfirstrun/Main;)V
    .line 28
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 31
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 32
    return-void
.end method
