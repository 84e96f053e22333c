.class final Lio/reactivex/ObservableSubscribeOn;
.super Lio/reactivex/Observable;
.source "ObservableSubscribeOn.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lio/reactivex/ObservableSubscribeOn$SubscribeTask;
    }
.end annotation

# instance fields
.field final source:Lio/reactivex/Observable;

.field final scheduler:Lio/reactivex/Scheduler;

# direct methods
.method constructor <init>(Lio/reactivex/Observable;Lio/reactivex/Scheduler;)V
    .locals 0
    .line 6
    invoke-direct {p0}, Lio/reactivex/Observable;-><init>()V
    iput-object p1, p0, Lio/reactivex/ObservableSubscribeOn;->source:Lio/reactivex/Observable;
    iput-object p2, p0, Lio/reactivex/ObservableSubscribeOn;->scheduler:Lio/reactivex/Scheduler;
    return-void
.end method

# virtual methods
.method protected subscribeActual(Lio/reactivex/functions/Consumer;)V
    .locals 2
    .line 7
    iget-object v0, p0, Lio/reactivex/ObservableSubscribeOn;->scheduler:Lio/reactivex/Scheduler;
    new-instance v1, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;
    invoke-direct {v1, p0, p1}, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;-><init>(Lio/reactivex/ObservableSubscribeOn;Lio/reactivex/functions/Consumer;)V
    invoke-virtual {v0, v1}, Lio/reactivex/Scheduler;->scheduleDirect(Ljava/lang/Runnable;)V
    return-void
.end method
