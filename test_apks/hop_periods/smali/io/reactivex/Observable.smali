.class public Lio/reactivex/Observable;
.super Ljava/lang/Object;

.method public static interval(JLjava/util/concurrent/TimeUnit;)Lio/reactivex/Observable;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method

.method public static timer(JLjava/util/concurrent/TimeUnit;)Lio/reactivex/Observable;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method

.method public take(J)Lio/reactivex/Observable;
    .locals 0
    return-object p0
.end method

.method public subscribe(Lio/reactivex/functions/Consumer;)Lio/reactivex/disposables/Disposable;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method
