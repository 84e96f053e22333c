.class public final Lkotlin/coroutines/SafeContinuation;
.super Ljava/lang/Object;
.source "SafeContinuation.java"

# interfaces
.implements Lkotlin/coroutines/Continuation;

# instance fields
.field private final delegate:Lkotlin/coroutines/Continuation;

.field private volatile result:Ljava/lang/Object;

# direct methods
.method public constructor <init>(Lkotlin/coroutines/Continuation;)V
    .locals 1
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 8
    iput-object p1, p0, Lkotlin/coroutines/SafeContinuation;->delegate:Lkotlin/coroutines/Continuation;
    .line 9
    sget-object v0, Lkotlin/coroutines/intrinsics/CoroutineSingletons;->UNDECIDED:Lkotlin/coroutines/intrinsics/CoroutineSingletons;
    iput-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    .line 10
    return-void
.end method

# virtual methods
.method public getContext()Lkotlin/coroutines/CoroutineContext;
    .locals 1
    .line 11
    iget-object v0, p0, Lkotlin/coroutines/SafeContinuation;->delegate:Lkotlin/coroutines/Continuation;
    invoke-interface {v0}, Lkotlin/coroutines/Continuation;->getContext()Lkotlin/coroutines/CoroutineContext;
    move-result-object v0
    return-object v0
.end method

.method public declared-synchronized resumeWith(Ljava/lang/Object;)V
    .locals 2
    .line 13
    iget-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    sget-object v1, Lkotlin/coroutines/intrinsics/CoroutineSingletons;->UNDECIDED:Lkotlin/coroutines/intrinsics/CoroutineSingletons;
    if-ne v0, v1, :L0
    .line 14
    iput-object p1, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    .line 15
    return-void
    :L0
    .line 17
    sget-object v0, Lkotlin/coroutines/intrinsics/CoroutineSingletons;->RESUMED:Lkotlin/coroutines/intrinsics/CoroutineSingletons;
    iput-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    .line 18
    iget-object v0, p0, Lkotlin/coroutines/SafeContinuation;->delegate:Lkotlin/coroutines/Continuation;
    invoke-interface {v0, p1}, Lkotlin/coroutines/Continuation;->resumeWith(Ljava/lang/Object;)V
    .line 19
    return-void
.end method

.method public final declared-synchronized getOrThrow()Ljava/lang/Object;
    .locals 2
    .line 21
    iget-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    sget-object v1, Lkotlin/coroutines/intrinsics/CoroutineSingletons;->UNDECIDED:Lkotlin/coroutines/intrinsics/CoroutineSingletons;
    if-ne v0, v1, :L0
    .line 22
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    iput-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    .line 23
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    return-object v0
    :L0
    .line 25
    iget-object v0, p0, Lkotlin/coroutines/SafeContinuation;->result:Ljava/lang/Object;
    return-object v0
.end method
