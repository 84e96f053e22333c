.class final Lkotlinx/coroutines/DispatchedTask;
.super Ljava/lang/Object;
.source "DispatchedTask.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field private final block:Lkotlin/jvm/functions/Function2;

.field private final receiver:Ljava/lang/Object;

.field private final completion:Lkotlin/coroutines/Continuation;

# direct methods
.method constructor <init>(Lkotlin/jvm/functions/Function2;Ljava/lang/Object;Lkotlin/coroutines/Continuation;)V
    .locals 0
    .line 8
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 9
    iput-object p1, p0, Lkotlinx/coroutines/DispatchedTask;->block:Lkotlin/jvm/functions/Function2;
    .line 10
    iput-object p2, p0, Lkotlinx/coroutines/DispatchedTask;->receiver:Ljava/lang/Object;
    .line 11
    iput-object p3, p0, Lkotlinx/coroutines/DispatchedTask;->completion:Lkotlin/coroutines/Continuation;
    .line 12
    return-void
.end method

# virtual methods
.method public run()V
    .locals 3
    .line 14
    iget-object v0, p0, Lkotlinx/coroutines/DispatchedTask;->block:Lkotlin/jvm/functions/Function2;
    iget-object v1, p0, Lkotlinx/coroutines/DispatchedTask;->receiver:Ljava/lang/Object;
    iget-object v2, p0, Lkotlinx/coroutines/DispatchedTask;->completion:Lkotlin/coroutines/Continuation;
    invoke-interface {v0, v1, v2}, Lkotlin/jvm/functions/Function2;->invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    .line 15
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v1
    if-eq v0, v1, :L0
    iget-object v1, p0, Lkotlinx/coroutines/DispatchedTask;->completion:Lkotlin/coroutines/Continuation;
    invoke-interface {v1, v0}, Lkotlin/coroutines/Continuation;->resumeWith(Ljava/lang/Object;)V
    :L0
    .line 16
    return-void
.end method
