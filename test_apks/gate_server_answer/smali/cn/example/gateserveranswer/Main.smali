.class public Lcn/example/gateserveranswer/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method static fetchSwitch()Ljava/lang/String;
    .locals 3
    :try_0_start
    .line 18
    new-instance v0, Ljava/net/URL;
    const-string v1, "https://config.example.cn/switch"
    invoke-direct {v0, v1}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    .line 19
    new-instance v1, Ljava/io/BufferedReader;
    new-instance v2, Ljava/io/InputStreamReader;
    invoke-virtual {v0}, Ljava/net/URLConnection;->getInputStream()Ljava/io/InputStream;
    move-result-object v0
    invoke-direct {v2, v0}, Ljava/io/InputStreamReader;-><init>(Ljava/io/InputStream;)V
    invoke-direct {v1, v2}, Ljava/io/BufferedReader;-><init>(Ljava/io/Reader;)V
    invoke-virtual {v1}, Ljava/io/BufferedReader;->readLine()Ljava/lang/String;
    move-result-object v0
    :try_34_end
    .catch Ljava/io/IOException; {:try_0_start .. :try_34_end} :L0
    return-object v0
    :L0
    move-exception v0
    .line 21
    const/4 v0, 0x0
    return-object v0
.end method

.method public synthetic lambda$askConsent$1$cn-example-gateserveranswer-Main(Landroid/content/DialogInterface;I)V
    .locals 0
    .line 34
    invoke-virtual {p0}, Lcn/example/gateserveranswer/Main;->finish()V
    .line 35
    return-void
.end method

.method public synthetic lambda$askConsent$0$cn-example-gateserveranswer-Main(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 31
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateserveranswer/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 32
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcn/example/gateserveranswer/Main$1;
    invoke-direct {v1, p0}, Lcn/example/gateserveranswer/Main$1;-><init>(Lcn/example/gateserveranswer/Main;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    .line 12
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    .line 13
    invoke-virtual {p0}, Lcn/example/gateserveranswer/Main;->askConsent()V
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 26
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "个人信息保护提示"
    .line 27
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "请阅读并同意《用户协议》和《隐私政策》"
    .line 28
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 29
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "同意"
    new-instance v2, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2, p0}, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/gateserveranswer/Main;)V
    .line 30
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "不同意"
    new-instance v2, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda1;-><init>(Lcn/example/gateserveranswer/Main;)V
    .line 33
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 36
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 37
    return-void
.end method
