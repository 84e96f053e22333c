.class public final Lcn/example/gatekotlindelegate/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method private final askConsent()V
    .locals 3
    .line 8
    new-instance v0, Landroid/app/AlertDialog$Builder;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 9
    const-string v1, "温馨提示"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 10
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 11
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 12
    const-string v1, "我同意"
    check-cast v1, Ljava/lang/CharSequence;
    sget-object v2, Lcn/example/gatekotlindelegate/Main$askConsent$1;->INSTANCE:Lcn/example/gatekotlindelegate/Main$askConsent$1;
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 13
    const-string v1, "拒绝"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatekotlindelegate/Main$askConsent$2;
    invoke-direct {v2, p0}, Lcn/example/gatekotlindelegate/Main$askConsent$2;-><init>(Lcn/example/gatekotlindelegate/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 14
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 15
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
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->INSTANCE:Lcn/example/gatekotlindelegate/Settings;
    invoke-virtual {v0}, Lcn/example/gatekotlindelegate/Settings;->getAgreed()Z
    move-result v0
    if-eqz v0, :L0
    move-object v0, p0
    check-cast v0, Landroid/content/Context;
    invoke-static {v0}, Lcn/example/gatekotlindelegate/Device;->report(Landroid/content/Context;)V
    goto :L1
    :L0
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/Main;->askConsent()V
    :L1
    .line 5
    return-void
.end method
