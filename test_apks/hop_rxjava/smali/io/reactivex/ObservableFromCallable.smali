.class final Lio/reactivex/ObservableFromCallable;
.super Lio/reactivex/Observable;
.source "ObservableFromCallable.java"

# instance fields
.field final callable:Ljava/util/concurrent/Callable;

# direct methods
.method constructor <init>(Ljava/util/concurrent/Callable;)V
    .locals 0
    .line 6
    invoke-direct {p0}, Lio/reactivex/Observable;-><init>()V
    iput-object p1, p0, Lio/reactivex/ObservableFromCallable;->callable:Ljava/util/concurrent/Callable;
    return-void
.end method

# virtual methods
.method protected subscribeActual(Lio/reactivex/functions/Consumer;)V
    .locals 2
    :try_0_start
    .line 8
    iget-object v0, p0, Lio/reactivex/ObservableFromCallable;->callable:Ljava/util/concurrent/Callable;
    invoke-interface {v0}, Ljava/util/concurrent/Callable;->call()Ljava/lang/Object;
    move-result-object v0
    invoke-interface {p1, v0}, Lio/reactivex/functions/Consumer;->accept(Ljava/lang/Object;)V
    :try_15_end
    .catch Ljava/lang/Exception; {:try_0_start .. :try_15_end} :L0
    goto :L1
    :L0
    move-exception v0
    new-instance v1, Ljava/lang/RuntimeException;
    invoke-direct {v1, v0}, Ljava/lang/RuntimeException;-><init>(Ljava/lang/Throwable;)V
    throw v1
    :L1
    .line 9
    return-void
.end method
