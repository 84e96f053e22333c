.class final Lkotlinx/coroutines/IoDispatcher;
.super Lkotlinx/coroutines/CoroutineDispatcher;
.source "IoDispatcher.java"

# instance fields
.field private final executor:Ljava/util/concurrent/Executor;

# direct methods
.method constructor <init>()V
    .locals 1
    .line 2
    invoke-direct {p0}, Lkotlinx/coroutines/CoroutineDispatcher;-><init>()V
    .line 3
    invoke-static {}, Ljava/util/concurrent/Executors;->newCachedThreadPool()Ljava/util/concurrent/ExecutorService;
    move-result-object v0
    iput-object v0, p0, Lkotlinx/coroutines/IoDispatcher;->executor:Ljava/util/concurrent/Executor;
    return-void
.end method

# virtual methods
.method public dispatch(Lkotlin/coroutines/CoroutineContext;Ljava/lang/Runnable;)V
    .locals 1
    .line 4
    iget-object v0, p0, Lkotlinx/coroutines/IoDispatcher;->executor:Ljava/util/concurrent/Executor;
    invoke-interface {v0, p2}, Ljava/util/concurrent/Executor;->execute(Ljava/lang/Runnable;)V
    return-void
.end method
