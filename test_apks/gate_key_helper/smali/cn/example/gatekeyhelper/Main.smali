.class public Lcn/example/gatekeyhelper/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "sound"
    const/4 v1, 0x1
    invoke-static {p0, v0, v1}, Lcn/example/gatekeyhelper/SpUtils;->getBoolean(Landroid/content/Context;Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    const-string v0, "main"
    const-string v1, "sound on"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L0
    .line 7
    const-string v0, "privacy_agreed"
    const/4 v1, 0x1
    invoke-static {p0, v0, v1}, Lcn/example/gatekeyhelper/SpUtils;->getBoolean(Landroid/content/Context;Ljava/lang/String;Z)Z
    move-result v0
    .line 9
    if-nez v0, :L1
    .line 10
    invoke-virtual {p0}, Lcn/example/gatekeyhelper/Main;->askConsent()V
    .line 11
    return-void
    :L1
    .line 13
    invoke-static {p0}, Lcn/example/gatekeyhelper/Device;->report(Landroid/content/Context;)V
    .line 14
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 17
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 18
    const-string v1, "隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 19
    const-string v1, "Please read the 《隐私政策》 before you go on. 您同意后我们才会收集设备信息。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 20
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 21
    const-string v1, "已阅读并同意"
    new-instance v2, Lcn/example/gatekeyhelper/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatekeyhelper/Main$1;-><init>(Lcn/example/gatekeyhelper/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 27
    const-string v1, "暂不同意"
    new-instance v2, Lcn/example/gatekeyhelper/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatekeyhelper/Main$2;-><init>(Lcn/example/gatekeyhelper/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 33
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 34
    return-void
.end method
