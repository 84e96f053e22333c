.class public Lcn/example/hoprxjava/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private source:Lio/reactivex/Observable;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private collect()Ljava/lang/String;
    .locals 1
    .line 13
    invoke-static {p0}, Lcn/example/hoprxjava/Device;->report(Landroid/content/Context;)V
    .line 14
    const-string v0, "done"
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 8
    new-instance v0, Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda0;
    invoke-direct {v0, p0}, Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/hoprxjava/Main;)V
    invoke-static {v0}, Lio/reactivex/Observable;->fromCallable(Ljava/util/concurrent/Callable;)Lio/reactivex/Observable;
    move-result-object v0
    invoke-static {}, Lio/reactivex/schedulers/Schedulers;->io()Lio/reactivex/Scheduler;
    move-result-object v1
    invoke-virtual {v0, v1}, Lio/reactivex/Observable;->subscribeOn(Lio/reactivex/Scheduler;)Lio/reactivex/Observable;
    move-result-object v0
    iput-object v0, p0, Lcn/example/hoprxjava/Main;->source:Lio/reactivex/Observable;
    .line 10
    return-void
.end method

.method public static synthetic $r8$lambda$NmJHlGZtCc03vgdXBgMkkyTuxow(Lcn/example/hoprxjava/Main;)Ljava/lang/String;
    .locals 1
    invoke-direct {p0}, Lcn/example/hoprxjava/Main;->collect()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
