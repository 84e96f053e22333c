.class public Lcn/example/gatemmkv/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public synthetic lambda$askConsent$1$cn-example-gatemmkv-Main(Landroid/content/DialogInterface;I)V
    .locals 0
    .line 23
    invoke-virtual {p0}, Lcn/example/gatemmkv/Main;->finish()V
    .line 24
    return-void
.end method

.method static synthetic lambda$askConsent$0(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 20
    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    const-string v1, "privacy_agreed"
    const/4 v2, 0x1
    invoke-virtual {v0, v1, v2}, Lcom/tencent/mmkv/MMKV;->encode(Ljava/lang/String;Z)Z
    .line 21
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;
    move-result-object v0
    const-string v1, "privacy_agreed"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcom/tencent/mmkv/MMKV;->decodeBool(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 7
    const-string v0, "main"
    const-string v1, "agreed before"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    goto :L1
    :L0
    .line 9
    invoke-static {p0}, Lcn/example/gatemmkv/Device;->report(Landroid/content/Context;)V
    .line 10
    invoke-virtual {p0}, Lcn/example/gatemmkv/Main;->askConsent()V
    :L1
    .line 12
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 15
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "用户协议和隐私政策"
    .line 16
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    .line 17
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 18
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gatemmkv/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2}, Lcn/example/gatemmkv/Main$$ExternalSyntheticLambda0;-><init>()V
    .line 19
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gatemmkv/Main$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcn/example/gatemmkv/Main$$ExternalSyntheticLambda1;-><init>(Lcn/example/gatemmkv/Main;)V
    .line 22
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 25
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 26
    return-void
.end method
