.class public final Lcn/example/gatesuspenddialog/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    check-cast v0, Lkotlinx/coroutines/CoroutineScope;
    new-instance v1, Lcn/example/gatesuspenddialog/Main$onCreate$1;
    const/4 v2, 0x0
    invoke-direct {v1, p0, v2}, Lcn/example/gatesuspenddialog/Main$onCreate$1;-><init>(Lcn/example/gatesuspenddialog/Main;Lkotlin/coroutines/Continuation;)V
    check-cast v1, Lkotlin/jvm/functions/Function2;
    move-object v2, v0
    const/4 v3, 0x0
    const/4 v4, 0x0
    move-object v5, v1
    const/4 v6, 0x3
    const/4 v7, 0x0
    invoke-static/range {v2 .. v7}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    .line 12
    return-void
.end method

.method final synthetic ask(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 5
    .line 14
    move-object v0, p1
    new-instance v1, Lkotlin/coroutines/SafeContinuation;
    invoke-static {v0}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->intercepted(Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    move-result-object v0
    invoke-direct {v1, v0}, Lkotlin/coroutines/SafeContinuation;-><init>(Lkotlin/coroutines/Continuation;)V
    move-object v0, v1
    check-cast v0, Lkotlin/coroutines/Continuation;
    .line 15
    new-instance v2, Landroid/app/AlertDialog$Builder;
    move-object v3, p0
    check-cast v3, Landroid/content/Context;
    invoke-direct {v2, v3}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 16
    const-string v3, "隐私政策提示"
    check-cast v3, Ljava/lang/CharSequence;
    invoke-virtual {v2, v3}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    .line 17
    const-string v3, "请阅读并同意《用户协议》和《隐私政策》"
    check-cast v3, Ljava/lang/CharSequence;
    invoke-virtual {v2, v3}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    .line 18
    const-string v3, "同意"
    check-cast v3, Ljava/lang/CharSequence;
    new-instance v4, Lcn/example/gatesuspenddialog/Main$ask$2$1;
    invoke-direct {v4, v0}, Lcn/example/gatesuspenddialog/Main$ask$2$1;-><init>(Lkotlin/coroutines/Continuation;)V
    check-cast v4, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v2, v3, v4}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v2
    .line 19
    const-string v3, "不同意"
    check-cast v3, Ljava/lang/CharSequence;
    new-instance v4, Lcn/example/gatesuspenddialog/Main$ask$2$2;
    invoke-direct {v4, v0}, Lcn/example/gatesuspenddialog/Main$ask$2$2;-><init>(Lkotlin/coroutines/Continuation;)V
    check-cast v4, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v2, v3, v4}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 20
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 14
    invoke-virtual {v1}, Lkotlin/coroutines/SafeContinuation;->getOrThrow()Ljava/lang/Object;
    move-result-object v0
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v1
    if-ne v0, v1, :L0
    invoke-static {p1}, Lkotlin/coroutines/jvm/internal/DebugProbesKt;->probeCoroutineSuspended(Lkotlin/coroutines/Continuation;)V
    :L0
    .line 21
    return-object v0
.end method
