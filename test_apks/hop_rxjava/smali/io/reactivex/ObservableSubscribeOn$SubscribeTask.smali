.class final Lio/reactivex/ObservableSubscribeOn$SubscribeTask;
.super Ljava/lang/Object;
.source "ObservableSubscribeOn.java"

# interfaces
.implements Ljava/lang/Runnable;

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lio/reactivex/ObservableSubscribeOn;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x10
    name = "SubscribeTask"
.end annotation

# instance fields
.field private final parent:Lio/reactivex/functions/Consumer;

.field final synthetic this$0:Lio/reactivex/ObservableSubscribeOn;

# direct methods
.method constructor <init>(Lio/reactivex/ObservableSubscribeOn;Lio/reactivex/functions/Consumer;)V
    .locals 0
    .line 10
    iput-object p1, p0, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;->this$0:Lio/reactivex/ObservableSubscribeOn;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p2, p0, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;->parent:Lio/reactivex/functions/Consumer;
    return-void
.end method

# virtual methods
.method public run()V
    .locals 2
    .line 11
    iget-object v0, p0, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;->this$0:Lio/reactivex/ObservableSubscribeOn;
    iget-object v0, v0, Lio/reactivex/ObservableSubscribeOn;->source:Lio/reactivex/Observable;
    iget-object v1, p0, Lio/reactivex/ObservableSubscribeOn$SubscribeTask;->parent:Lio/reactivex/functions/Consumer;
    invoke-virtual {v0, v1}, Lio/reactivex/Observable;->subscribe(Lio/reactivex/functions/Consumer;)Lio/reactivex/disposables/Disposable;
    return-void
.end method
