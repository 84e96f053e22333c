.class public final Lkotlinx/coroutines/BuildersKt;
.super Ljava/lang/Object;
.source "BuildersKt.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final launch(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;)Lkotlinx/coroutines/Job;
    .locals 3
    .line 8
    new-instance v0, Lkotlinx/coroutines/AbstractCoroutine;
    invoke-interface {p0}, Lkotlinx/coroutines/CoroutineScope;->getCoroutineContext()Lkotlin/coroutines/CoroutineContext;
    move-result-object v1
    invoke-interface {v1, p1}, Lkotlin/coroutines/CoroutineContext;->plus(Lkotlin/coroutines/CoroutineContext;)Lkotlin/coroutines/CoroutineContext;
    move-result-object v1
    invoke-direct {v0, v1}, Lkotlinx/coroutines/AbstractCoroutine;-><init>(Lkotlin/coroutines/CoroutineContext;)V
    .line 9
    invoke-static {}, Lkotlinx/coroutines/Dispatchers;->getIO()Lkotlinx/coroutines/CoroutineDispatcher;
    move-result-object v1
    new-instance v2, Lkotlinx/coroutines/DispatchedTask;
    invoke-direct {v2, p3, v0, v0}, Lkotlinx/coroutines/DispatchedTask;-><init>(Lkotlin/jvm/functions/Function2;Ljava/lang/Object;Lkotlin/coroutines/Continuation;)V
    invoke-virtual {v1, p1, v2}, Lkotlinx/coroutines/CoroutineDispatcher;->dispatch(Lkotlin/coroutines/CoroutineContext;Ljava/lang/Runnable;)V
    .line 10
    return-object v0
.end method

.method public static launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    .locals 1
    .line 13
    and-int/lit8 v0, p4, 0x1
    if-eqz v0, :L0
    sget-object p1, Lkotlin/coroutines/EmptyCoroutineContext;->INSTANCE:Lkotlin/coroutines/EmptyCoroutineContext;
    :L0
    .line 14
    and-int/lit8 v0, p4, 0x2
    if-eqz v0, :L1
    sget-object p2, Lkotlinx/coroutines/CoroutineStart;->DEFAULT:Lkotlinx/coroutines/CoroutineStart;
    :L1
    .line 15
    invoke-static {p0, p1, p2, p3}, Lkotlinx/coroutines/BuildersKt;->launch(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;)Lkotlinx/coroutines/Job;
    move-result-object v0
    return-object v0
.end method

.method public static final runBlocking(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;)Ljava/lang/Object;
    .locals 3
    .line 18
    new-instance v0, Lkotlinx/coroutines/AbstractCoroutine;
    invoke-direct {v0, p0}, Lkotlinx/coroutines/AbstractCoroutine;-><init>(Lkotlin/coroutines/CoroutineContext;)V
    .line 19
    new-instance v1, Lkotlinx/coroutines/DispatchedTask;
    invoke-direct {v1, p1, v0, v0}, Lkotlinx/coroutines/DispatchedTask;-><init>(Lkotlin/jvm/functions/Function2;Ljava/lang/Object;Lkotlin/coroutines/Continuation;)V
    invoke-virtual {v1}, Lkotlinx/coroutines/DispatchedTask;->run()V
    :L0
    .line 20
    invoke-virtual {v0}, Lkotlinx/coroutines/AbstractCoroutine;->isActive()Z
    move-result v1
    if-eqz v1, :L1
    const-wide/16 v1, 0x1
    invoke-static {v1, v2}, Ljava/lang/Thread;->sleep(J)V
    goto :L0
    :L1
    .line 21
    invoke-virtual {v0}, Lkotlinx/coroutines/AbstractCoroutine;->getState()Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method

.method public static runBlocking$default(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Ljava/lang/Object;
    .locals 1
    .line 24
    and-int/lit8 v0, p2, 0x1
    if-eqz v0, :L0
    sget-object p0, Lkotlin/coroutines/EmptyCoroutineContext;->INSTANCE:Lkotlin/coroutines/EmptyCoroutineContext;
    :L0
    .line 25
    invoke-static {p0, p1}, Lkotlinx/coroutines/BuildersKt;->runBlocking(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method

.method public static final withContext(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 28
    new-instance v0, Lkotlinx/coroutines/AbstractCoroutine;
    invoke-direct {v0, p0}, Lkotlinx/coroutines/AbstractCoroutine;-><init>(Lkotlin/coroutines/CoroutineContext;)V
    invoke-interface {p1, v0, p2}, Lkotlin/jvm/functions/Function2;->invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
