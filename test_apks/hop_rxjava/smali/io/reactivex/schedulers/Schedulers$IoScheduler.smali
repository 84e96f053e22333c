.class final Lio/reactivex/schedulers/Schedulers$IoScheduler;
.super Lio/reactivex/Scheduler;
.source "Schedulers.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lio/reactivex/schedulers/Schedulers;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = "IoScheduler"
.end annotation

# instance fields
.field private final pool:Ljava/util/concurrent/ExecutorService;

# direct methods
.method constructor <init>()V
    .locals 1
    .line 6
    invoke-direct {p0}, Lio/reactivex/Scheduler;-><init>()V
    .line 7
    invoke-static {}, Ljava/util/concurrent/Executors;->newCachedThreadPool()Ljava/util/concurrent/ExecutorService;
    move-result-object v0
    iput-object v0, p0, Lio/reactivex/schedulers/Schedulers$IoScheduler;->pool:Ljava/util/concurrent/ExecutorService;
    return-void
.end method

# virtual methods
.method public scheduleDirect(Ljava/lang/Runnable;)V
    .locals 1
    .line 8
    iget-object v0, p0, Lio/reactivex/schedulers/Schedulers$IoScheduler;->pool:Ljava/util/concurrent/ExecutorService;
    invoke-interface {v0, p1}, Ljava/util/concurrent/ExecutorService;->submit(Ljava/lang/Runnable;)Ljava/util/concurrent/Future;
    return-void
.end method
