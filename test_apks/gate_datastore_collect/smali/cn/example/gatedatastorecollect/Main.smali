.class public final Lcn/example/gatedatastorecollect/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method public final askConsent()V
    .locals 3
    .line 10
    new-instance v0, Landroid/app/AlertDialog$Builder;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 11
    const-string v1, "用户协议和隐私政策"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 12
    const-string v1, "在使用前，请您仔细阅读《隐私政策》，点击同意即表示您已阅读并接受全部内容。"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 13
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 14
    const-string v1, "同意并继续"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatedatastorecollect/Main$askConsent$1;
    invoke-direct {v2, p0}, Lcn/example/gatedatastorecollect/Main$askConsent$1;-><init>(Lcn/example/gatedatastorecollect/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 15
    const-string v1, "不同意并退出"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatedatastorecollect/Main$askConsent$2;
    invoke-direct {v2, p0}, Lcn/example/gatedatastorecollect/Main$askConsent$2;-><init>(Lcn/example/gatedatastorecollect/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 16
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 17
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8
    .line 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 8
    sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    check-cast v0, Lkotlinx/coroutines/CoroutineScope;
    new-instance v1, Lcn/example/gatedatastorecollect/Main$onCreate$1;
    const/4 v2, 0x0
    invoke-direct {v1, p0, v2}, Lcn/example/gatedatastorecollect/Main$onCreate$1;-><init>(Lcn/example/gatedatastorecollect/Main;Lkotlin/coroutines/Continuation;)V
    check-cast v1, Lkotlin/jvm/functions/Function2;
    move-object v2, v0
    const/4 v3, 0x0
    const/4 v4, 0x0
    move-object v5, v1
    const/4 v6, 0x3
    const/4 v7, 0x0
    invoke-static/range {v2 .. v7}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    return-void
.end method
