.class public abstract Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;
.super Ljava/lang/Object;
.source "BaseContinuationImpl.java"

# interfaces
.implements Lkotlin/coroutines/Continuation;
.implements Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
.implements Ljava/io/Serializable;

# instance fields
.field private final completion:Lkotlin/coroutines/Continuation;

# direct methods
.method public constructor <init>(Lkotlin/coroutines/Continuation;)V
    .locals 0
    .line 8
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->completion:Lkotlin/coroutines/Continuation;
    return-void
.end method

# virtual methods
.method public final getCompletion()Lkotlin/coroutines/Continuation;
    .locals 1
    .line 9
    iget-object v0, p0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->completion:Lkotlin/coroutines/Continuation;
    return-object v0
.end method

.method public create(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    .locals 2
    .line 11
    new-instance v0, Ljava/lang/UnsupportedOperationException;
    const-string v1, "create(Any?;Continuation) has not been overridden"
    invoke-direct {v0, v1}, Ljava/lang/UnsupportedOperationException;-><init>(Ljava/lang/String;)V
    throw v0
.end method

.method public getCallerFrame()Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
    .locals 1
    .line 14
    iget-object v0, p0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->completion:Lkotlin/coroutines/Continuation;
    instance-of v0, v0, Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
    if-eqz v0, :L0
    iget-object v0, p0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->completion:Lkotlin/coroutines/Continuation;
    check-cast v0, Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
    goto :L1
    :L0
    const/4 v0, 0x0
    :L1
    return-object v0
.end method

.method protected abstract invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
.end method

.method protected releaseIntercepted()V
    .locals 0
    .line 17
    return-void
.end method

.method public final resumeWith(Ljava/lang/Object;)V
    .locals 4
    .line 19
    move-object v0, p0
    .line 20
    move-object v1, p1
    :L0
    .line 22
    iget-object v2, v0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->completion:Lkotlin/coroutines/Continuation;
    :try_10_start
    .line 24
    invoke-virtual {v0, v1}, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v1
    .line 25
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v3
    if-ne v1, v3, :L1
    :try_23_end
    .catch Ljava/lang/Throwable; {:try_10_start .. :try_23_end} :L2
    return-void
    :L1
    .line 28
    goto :L3
    :L2
    move-exception v1
    .line 27
    invoke-static {v1}, Lkotlin/ResultKt;->createFailure(Ljava/lang/Throwable;)Ljava/lang/Object;
    move-result-object v1
    :L3
    .line 29
    invoke-virtual {v0}, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;->releaseIntercepted()V
    .line 30
    instance-of v0, v2, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;
    if-nez v0, :L4
    .line 31
    invoke-interface {v2, v1}, Lkotlin/coroutines/Continuation;->resumeWith(Ljava/lang/Object;)V
    .line 32
    return-void
    :L4
    move-object v0, v2
    .line 34
    check-cast v0, Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;
    .line 35
    goto :L0
.end method
