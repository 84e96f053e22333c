.class public Lcn/example/hopperiods/Main;
.super Landroid/app/Activity;

.field static handler:Landroid/os/Handler;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    sput-object p0, Lcn/example/hopperiods/Device;->context:Landroid/content/Context;
    new-instance v0, Landroid/content/ComponentName;
    const-class v1, Lcn/example/hopperiods/Job;
    invoke-direct {v0, p0, v1}, Landroid/content/ComponentName;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    new-instance v1, Landroid/app/job/JobInfo$Builder;
    const/4 v2, 0x7
    invoke-direct {v1, v2, v0}, Landroid/app/job/JobInfo$Builder;-><init>(ILandroid/content/ComponentName;)V
    const/4 v2, 0x1
    invoke-virtual {v1, v2}, Landroid/app/job/JobInfo$Builder;->setRequiredNetworkType(I)Landroid/app/job/JobInfo$Builder;
    move-result-object v0
    const-wide/32 v2, 0x1b7740
    invoke-virtual {v0, v2, v3}, Landroid/app/job/JobInfo$Builder;->setPeriodic(J)Landroid/app/job/JobInfo$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/app/job/JobInfo$Builder;->build()Landroid/app/job/JobInfo;
    move-result-object v1
    const-string v0, "jobscheduler"
    invoke-virtual {p0, v0}, Lcn/example/hopperiods/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/job/JobScheduler;
    invoke-virtual {v0, v1}, Landroid/app/job/JobScheduler;->schedule(Landroid/app/job/JobInfo;)I
    const-wide/16 v0, 0x5
    sget-object v2, Ljava/util/concurrent/TimeUnit;->MINUTES:Ljava/util/concurrent/TimeUnit;
    invoke-static {v0, v1, v2}, Lio/reactivex/Observable;->interval(JLjava/util/concurrent/TimeUnit;)Lio/reactivex/Observable;
    move-result-object v0
    const-wide/16 v1, 0x64
    invoke-virtual {v0, v1, v2}, Lio/reactivex/Observable;->take(J)Lio/reactivex/Observable;
    move-result-object v0
    new-instance v1, Lcn/example/hopperiods/Tick;
    invoke-direct {v1}, Lcn/example/hopperiods/Tick;-><init>()V
    invoke-virtual {v0, v1}, Lio/reactivex/Observable;->subscribe(Lio/reactivex/functions/Consumer;)Lio/reactivex/disposables/Disposable;
    new-instance v0, Lcn/example/hopperiods/Back;
    invoke-direct {v0}, Lcn/example/hopperiods/Back;-><init>()V
    new-instance v1, Landroid/os/Handler;
    invoke-direct {v1, v0}, Landroid/os/Handler;-><init>(Landroid/os/Handler$Callback;)V
    sput-object v1, Lcn/example/hopperiods/Main;->handler:Landroid/os/Handler;
    const/4 v0, 0x1
    invoke-virtual {v1, v0}, Landroid/os/Handler;->sendEmptyMessage(I)Z
    new-instance v0, Lcn/example/hopperiods/Sleeper;
    invoke-direct {v0}, Lcn/example/hopperiods/Sleeper;-><init>()V
    new-instance v1, Ljava/lang/Thread;
    invoke-direct {v1, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v1}, Ljava/lang/Thread;->start()V
    return-void
.end method
