.class public Lcn/example/gatedatabase/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private store:Lcn/example/gatedatabase/Store;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method static synthetic access$000(Lcn/example/gatedatabase/Main;)Lcn/example/gatedatabase/Store;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gatedatabase/Main;->store:Lcn/example/gatedatabase/Store;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    new-instance v0, Lcn/example/gatedatabase/Store;
    invoke-direct {v0, p0}, Lcn/example/gatedatabase/Store;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Lcn/example/gatedatabase/Main;->store:Lcn/example/gatedatabase/Store;
    .line 7
    iget-object v0, p0, Lcn/example/gatedatabase/Main;->store:Lcn/example/gatedatabase/Store;
    invoke-virtual {v0}, Lcn/example/gatedatabase/Store;->isAgreed()Z
    move-result v0
    if-eqz v0, :L0
    .line 8
    invoke-static {p0}, Lcn/example/gatedatabase/Device;->report(Landroid/content/Context;)V
    :L0
    .line 10
    invoke-virtual {p0}, Lcn/example/gatedatabase/Main;->askConsent()V
    .line 11
    return-void
.end method

.method askConsent()V
    .locals 3
    .line 14
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 15
    const-string v1, "温馨提示"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 16
    const-string v1, "我们非常重视您的个人信息和隐私保护，请仔细阅读《用户服务协议》与《隐私政策》。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 17
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 18
    const-string v1, "我同意"
    new-instance v2, Lcn/example/gatedatabase/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gatedatabase/Main$1;-><init>(Lcn/example/gatedatabase/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 23
    const-string v1, "拒绝"
    new-instance v2, Lcn/example/gatedatabase/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gatedatabase/Main$2;-><init>(Lcn/example/gatedatabase/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 28
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 29
    return-void
.end method
