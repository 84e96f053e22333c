.class public Lcn/example/gatesharedpreferences/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private enter()V
    .locals 2
    .line 15
    const-string v0, "main"
    const-string v1, "entered"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 16
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatesharedpreferences/Main;)V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatesharedpreferences/Main;->enter()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    invoke-static {p0}, Lcn/example/gatesharedpreferences/Device;->report(Landroid/content/Context;)V
    .line 5
    const-string v0, "config"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatesharedpreferences/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    .line 6
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 7
    invoke-direct {p0}, Lcn/example/gatesharedpreferences/Main;->enter()V
    goto :L1
    :L0
    .line 9
    invoke-virtual {p0}, Lcn/example/gatesharedpreferences/Main;->askConsent()V
    :L1
    .line 11
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 19
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 20
    const-string v1, "隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 21
    const-string v1, "Please read the 《隐私政策》 before you go on. 您同意后我们才会收集设备信息。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 22
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 23
    const-string v1, "已阅读并同意"
    new-instance v2, Lcn/example/gatesharedpreferences/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatesharedpreferences/Main$1;-><init>(Lcn/example/gatesharedpreferences/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 29
    const-string v1, "暂不同意"
    new-instance v2, Lcn/example/gatesharedpreferences/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatesharedpreferences/Main$2;-><init>(Lcn/example/gatesharedpreferences/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 34
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 35
    return-void
.end method
