.class public abstract Lio/reactivex/Observable;
.super Ljava/lang/Object;
.source "Observable.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static fromCallable(Ljava/util/concurrent/Callable;)Lio/reactivex/Observable;
    .locals 1
    .line 5
    new-instance v0, Lio/reactivex/ObservableFromCallable;
    invoke-direct {v0, p0}, Lio/reactivex/ObservableFromCallable;-><init>(Ljava/util/concurrent/Callable;)V
    return-object v0
.end method

# virtual methods
.method public final subscribeOn(Lio/reactivex/Scheduler;)Lio/reactivex/Observable;
    .locals 1
    .line 6
    new-instance v0, Lio/reactivex/ObservableSubscribeOn;
    invoke-direct {v0, p0, p1}, Lio/reactivex/ObservableSubscribeOn;-><init>(Lio/reactivex/Observable;Lio/reactivex/Scheduler;)V
    return-object v0
.end method

.method public final subscribe(Lio/reactivex/functions/Consumer;)Lio/reactivex/disposables/Disposable;
    .locals 1
    .line 8
    invoke-virtual {p0, p1}, Lio/reactivex/Observable;->subscribeActual(Lio/reactivex/functions/Consumer;)V
    .line 9
    const/4 v0, 0x0
    return-object v0
.end method

.method protected abstract subscribeActual(Lio/reactivex/functions/Consumer;)V
.end method
