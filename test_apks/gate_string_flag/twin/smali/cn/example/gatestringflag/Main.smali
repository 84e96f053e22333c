.class public Lcn/example/gatestringflag/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private restart()V
    .locals 2
    .line 34
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/gatestringflag/Main;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/gatestringflag/Main;->startActivity(Landroid/content/Intent;)V
    .line 35
    invoke-virtual {p0}, Lcn/example/gatestringflag/Main;->finish()V
    .line 36
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatestringflag/Main;)V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatestringflag/Main;->restart()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "user"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatestringflag/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    .line 6
    const-string v1, "agreed"
    const-string v2, ""
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    .line 7
    const-string v1, "yes"
    invoke-virtual {v1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L0
    .line 8
    invoke-static {p0}, Lcn/example/gatestringflag/Device;->report(Landroid/content/Context;)V
    goto :L1
    :L0
    .line 10
    invoke-virtual {p0}, Lcn/example/gatestringflag/Main;->askConsent()V
    :L1
    .line 12
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 15
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 16
    const-string v1, "隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 17
    const-string v1, "Please read the 《隐私政策》 before you go on. 您同意后我们才会收集设备信息。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 18
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 19
    const-string v1, "已阅读并同意"
    new-instance v2, Lcn/example/gatestringflag/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatestringflag/Main$1;-><init>(Lcn/example/gatestringflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 25
    const-string v1, "暂不同意"
    new-instance v2, Lcn/example/gatestringflag/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatestringflag/Main$2;-><init>(Lcn/example/gatestringflag/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 30
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 31
    return-void
.end method
