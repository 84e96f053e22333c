.class public Lcn/example/gatemarkerfile/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private agree()V
    .locals 3
    :try_0_start
    .line 16
    new-instance v0, Ljava/io/File;
    invoke-virtual {p0}, Lcn/example/gatemarkerfile/Main;->getFilesDir()Ljava/io/File;
    move-result-object v1
    const-string v2, "privacy_agreed"
    invoke-direct {v0, v1, v2}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/io/File;->createNewFile()Z
    :try_17_end
    .catch Ljava/io/IOException; {:try_0_start .. :try_17_end} :L0
    .line 19
    goto :L1
    :L0
    move-exception v0
    .line 18
    const-string v1, "main"
    invoke-virtual {v0}, Ljava/io/IOException;->getMessage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L1
    .line 20
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatemarkerfile/Main;)V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatemarkerfile/Main;->agree()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Ljava/io/File;
    invoke-virtual {p0}, Lcn/example/gatemarkerfile/Main;->getFilesDir()Ljava/io/File;
    move-result-object v1
    const-string v2, "privacy_agreed"
    invoke-direct {v0, v1, v2}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
    .line 5
    invoke-virtual {v0}, Ljava/io/File;->exists()Z
    move-result v1
    if-nez v1, :L0
    .line 7
    invoke-static {p0}, Lcn/example/gatemarkerfile/Device;->report(Landroid/content/Context;)V
    :L0
    .line 9
    invoke-virtual {v0}, Ljava/io/File;->exists()Z
    move-result v0
    if-nez v0, :L1
    .line 10
    invoke-virtual {p0}, Lcn/example/gatemarkerfile/Main;->askConsent()V
    :L1
    .line 12
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 23
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 24
    const-string v1, "隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 25
    const-string v1, "Please read the 《隐私政策》 before you go on. 您同意后我们才会收集设备信息。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 26
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 27
    const-string v1, "已阅读并同意"
    new-instance v2, Lcn/example/gatemarkerfile/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatemarkerfile/Main$1;-><init>(Lcn/example/gatemarkerfile/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 32
    const-string v1, "暂不同意"
    new-instance v2, Lcn/example/gatemarkerfile/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatemarkerfile/Main$2;-><init>(Lcn/example/gatemarkerfile/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 37
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 38
    return-void
.end method
