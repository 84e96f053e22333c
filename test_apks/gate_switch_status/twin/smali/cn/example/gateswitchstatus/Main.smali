.class public Lcn/example/gateswitchstatus/Main;
.super Landroid/app/Activity;
.source "Main.java"

# static fields
.field private static final UNANSWERED:I = 0x0

.field private static final AGREED:I = 0x1

.field private static final REFUSED:I = 0x2

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private answer(I)V
    .locals 2
    .line 25
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateswitchstatus/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "status"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putInt(Ljava/lang/String;I)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 26
    return-void
.end method

.method static synthetic access$000(Lcn/example/gateswitchstatus/Main;I)V
    .locals 0
    .line 1
    invoke-direct {p0, p1}, Lcn/example/gateswitchstatus/Main;->answer(I)V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 8
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateswitchstatus/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "status"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getInt(Ljava/lang/String;I)I
    move-result v0
    packed-switch v0, :S20
    goto :L2
    :L0
    .line 11
    invoke-virtual {p0}, Lcn/example/gateswitchstatus/Main;->askConsent()V
    .line 12
    goto :L3
    :L1
    .line 14
    invoke-static {p0}, Lcn/example/gateswitchstatus/Device;->report(Landroid/content/Context;)V
    .line 15
    const-string v0, "main"
    const-string v1, "agreed"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 16
    goto :L3
    :L2
    .line 19
    invoke-virtual {p0}, Lcn/example/gateswitchstatus/Main;->finish()V
    :L3
    .line 22
    return-void
    :S20
    .packed-switch 0x0
        :L0
        :L1
        :L2
    .end packed-switch
.end method

.method askConsent()V
    .locals 3
    .line 29
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 30
    const-string v1, "用户协议和隐私政策"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 31
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 32
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    .line 33
    const-string v1, "同意并继续"
    new-instance v2, Lcn/example/gateswitchstatus/Main$1;
    invoke-direct {v2, p0}, Lcn/example/gateswitchstatus/Main$1;-><init>(Lcn/example/gateswitchstatus/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 38
    const-string v1, "不同意并退出"
    new-instance v2, Lcn/example/gateswitchstatus/Main$2;
    invoke-direct {v2, p0}, Lcn/example/gateswitchstatus/Main$2;-><init>(Lcn/example/gateswitchstatus/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 43
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 44
    return-void
.end method
