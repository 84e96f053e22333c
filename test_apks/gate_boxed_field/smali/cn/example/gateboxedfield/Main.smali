.class public Lcn/example/gateboxedfield/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-static {p0}, Lcn/example/gateboxedfield/Unset;->run(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/gateboxedfield/IsFalse;->run(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/gateboxedfield/FromStore;->run(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/gateboxedfield/Compared;->run(Landroid/content/Context;)V
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "个人信息保护提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    const-string v1, "请阅读并同意《用户协议》和《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    const-string v1, "同意"
    new-instance v2, Lcn/example/gateboxedfield/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gateboxedfield/Main$1;-><init>(Lcn/example/gateboxedfield/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    const-string v1, "不同意"
    new-instance v2, Lcn/example/gateboxedfield/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gateboxedfield/Main$2;-><init>(Lcn/example/gateboxedfield/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
