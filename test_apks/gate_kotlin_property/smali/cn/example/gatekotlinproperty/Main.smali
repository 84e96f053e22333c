.class public final Lcn/example/gatekotlinproperty/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method private final askConsent()V
    .locals 3
    .line 12
    new-instance v0, Landroid/app/AlertDialog$Builder;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 13
    const-string v1, "温馨提示"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 14
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 15
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 16
    const-string v1, "我同意"
    check-cast v1, Ljava/lang/CharSequence;
    sget-object v2, Lcn/example/gatekotlinproperty/Main$askConsent$1;->INSTANCE:Lcn/example/gatekotlinproperty/Main$askConsent$1;
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 17
    const-string v1, "拒绝"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatekotlinproperty/Main$askConsent$2;
    invoke-direct {v2, p0}, Lcn/example/gatekotlinproperty/Main$askConsent$2;-><init>(Lcn/example/gatekotlinproperty/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 18
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 19
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    sget-object v0, Lcn/example/gatekotlinproperty/Config;->INSTANCE:Lcn/example/gatekotlinproperty/Config;
    invoke-virtual {v0}, Lcn/example/gatekotlinproperty/Config;->isAgreed()Z
    move-result v0
    if-nez v0, :L0
    .line 5
    invoke-direct {p0}, Lcn/example/gatekotlinproperty/Main;->askConsent()V
    .line 6
    return-void
    :L0
    move-object v0, p0
    .line 8
    check-cast v0, Landroid/content/Context;
    invoke-static {v0}, Lcn/example/gatekotlinproperty/Device;->report(Landroid/content/Context;)V
    .line 9
    return-void
.end method
