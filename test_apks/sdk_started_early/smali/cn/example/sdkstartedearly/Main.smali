.class public Lcn/example/sdkstartedearly/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 0
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    invoke-virtual {p0}, Lcn/example/sdkstartedearly/Main;->askConsent()V
    .line 6
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 9
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 10
    const-string v1, "个人信息保护提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 11
    const-string v1, "请阅读并同意《用户协议》和《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 12
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 13
    const-string v1, "同意"
    new-instance v2, Lcn/example/sdkstartedearly/Main$1;
    invoke-direct {v2, p0}, Lcn/example/sdkstartedearly/Main$1;-><init>(Lcn/example/sdkstartedearly/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 18
    const-string v1, "不同意"
    new-instance v2, Lcn/example/sdkstartedearly/Main$2;
    invoke-direct {v2, p0}, Lcn/example/sdkstartedearly/Main$2;-><init>(Lcn/example/sdkstartedearly/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 23
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 24
    return-void
.end method
