.class public Lcn/example/gateintversion/Main;
.super Landroid/app/Activity;
.source "Main.java"

# static fields
.field private static final POLICY_VERSION:I = 0x3

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public synthetic lambda$askConsent$1$cn-example-gateintversion-Main(Landroid/content/DialogInterface;I)V
    .locals 0
    .line 25
    invoke-virtual {p0}, Lcn/example/gateintversion/Main;->finish()V
    .line 26
    return-void
.end method

.method public synthetic lambda$askConsent$0$cn-example-gateintversion-Main(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 22
    const-string v0, "policy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateintversion/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agree_version"
    const/4 v2, 0x3
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putInt(Ljava/lang/String;I)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->commit()Z
    .line 23
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    const-string v0, "policy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateintversion/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agree_version"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getInt(Ljava/lang/String;I)I
    move-result v0
    .line 8
    const/4 v1, 0x3
    if-lt v0, v1, :L0
    .line 9
    invoke-static {p0}, Lcn/example/gateintversion/Device;->report(Landroid/content/Context;)V
    :L0
    .line 11
    const/4 v1, 0x3
    if-ge v0, v1, :L1
    .line 12
    invoke-virtual {p0}, Lcn/example/gateintversion/Main;->askConsent()V
    :L1
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 17
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "温馨提示"
    .line 18
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    .line 19
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 20
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "我同意"
    new-instance v2, Lcn/example/gateintversion/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2, p0}, Lcn/example/gateintversion/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/gateintversion/Main;)V
    .line 21
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "拒绝"
    new-instance v2, Lcn/example/gateintversion/Main$$ExternalSyntheticLambda1;
    invoke-direct {v2, p0}, Lcn/example/gateintversion/Main$$ExternalSyntheticLambda1;-><init>(Lcn/example/gateintversion/Main;)V
    .line 24
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 27
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 28
    return-void
.end method
