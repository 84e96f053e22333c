.class public abstract Lcn/example/gatebaseactivity/BaseActivity;
.super Landroid/app/Activity;
.source "BaseActivity.java"

# direct methods
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
    invoke-virtual {p0}, Lcn/example/gatebaseactivity/BaseActivity;->initView()V
    .line 5
    invoke-virtual {p0}, Lcn/example/gatebaseactivity/BaseActivity;->isAgreed()Z
    move-result v0
    if-eqz v0, :L0
    .line 6
    invoke-virtual {p0}, Lcn/example/gatebaseactivity/BaseActivity;->initData()V
    goto :L1
    :L0
    .line 8
    invoke-virtual {p0}, Lcn/example/gatebaseactivity/BaseActivity;->askConsent()V
    :L1
    .line 10
    return-void
.end method

.method protected isAgreed()Z
    .locals 3
    .line 13
    const-string v0, "base"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatebaseactivity/BaseActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agree"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method protected abstract initView()V
.end method

.method protected abstract initData()V
.end method

.method askConsent()V
    .locals 3
    .line 21
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 22
    const-string v1, "用户协议和隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 23
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 24
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 25
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gatebaseactivity/BaseActivity$1;
    invoke-direct {v2, p0}, Lcn/example/gatebaseactivity/BaseActivity$1;-><init>(Lcn/example/gatebaseactivity/BaseActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 31
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gatebaseactivity/BaseActivity$2;
    invoke-direct {v2, p0}, Lcn/example/gatebaseactivity/BaseActivity$2;-><init>(Lcn/example/gatebaseactivity/BaseActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 36
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 37
    return-void
.end method
