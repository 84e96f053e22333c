.class public final Lcn/example/gatecoroutine/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method private final askConsent()V
    .locals 3
    .line 20
    new-instance v0, Landroid/app/AlertDialog$Builder;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    invoke-direct {v0, v1}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 21
    const-string v1, "隐私政策"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 22
    const-string v1, "Please read the 《隐私政策》 before you go on. 您同意后我们才会收集设备信息。"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 23
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 24
    const-string v1, "已阅读并同意"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatecoroutine/Main$askConsent$1;
    invoke-direct {v2, p0}, Lcn/example/gatecoroutine/Main$askConsent$1;-><init>(Lcn/example/gatecoroutine/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 25
    const-string v1, "暂不同意"
    check-cast v1, Ljava/lang/CharSequence;
    new-instance v2, Lcn/example/gatecoroutine/Main$askConsent$2;
    invoke-direct {v2, p0}, Lcn/example/gatecoroutine/Main$askConsent$2;-><init>(Lcn/example/gatecoroutine/Main;)V
    check-cast v2, Landroid/content/DialogInterface$OnClickListener;
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 26
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 27
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public static final synthetic access$askConsent(Lcn/example/gatecoroutine/Main;)V
    .locals 0
    .line 2
    invoke-direct {p0}, Lcn/example/gatecoroutine/Main;->askConsent()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 9
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    check-cast v0, Lkotlinx/coroutines/CoroutineScope;
    invoke-static {}, Lkotlinx/coroutines/Dispatchers;->getIO()Lkotlinx/coroutines/CoroutineDispatcher;
    move-result-object v1
    check-cast v1, Lkotlin/coroutines/CoroutineContext;
    new-instance v2, Lcn/example/gatecoroutine/Main$onCreate$1;
    const/4 v3, 0x0
    invoke-direct {v2, p0, v3}, Lcn/example/gatecoroutine/Main$onCreate$1;-><init>(Lcn/example/gatecoroutine/Main;Lkotlin/coroutines/Continuation;)V
    check-cast v2, Lkotlin/jvm/functions/Function2;
    move-object v3, v0
    move-object v4, v1
    const/4 v5, 0x0
    move-object v6, v2
    const/4 v7, 0x2
    const/4 v8, 0x0
    invoke-static/range {v3 .. v8}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    .line 17
    return-void
.end method
