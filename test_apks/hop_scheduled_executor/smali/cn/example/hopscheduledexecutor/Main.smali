.class public Lcn/example/hopscheduledexecutor/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public synthetic lambda$onCreate$0$cn-example-hopscheduledexecutor-Main()V
    .locals 0
    .line 5
    invoke-static {p0}, Lcn/example/hopscheduledexecutor/Device;->report(Landroid/content/Context;)V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 10
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const/4 v0, 0x1
    invoke-static {v0}, Ljava/util/concurrent/Executors;->newScheduledThreadPool(I)Ljava/util/concurrent/ScheduledExecutorService;
    move-result-object v0
    .line 5
    new-instance v1, Lcn/example/hopscheduledexecutor/Main$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcn/example/hopscheduledexecutor/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/hopscheduledexecutor/Main;)V
    sget-object v2, Ljava/util/concurrent/TimeUnit;->MINUTES:Ljava/util/concurrent/TimeUnit;
    move-object v3, v0
    move-object v4, v1
    const-wide/16 v5, 0x0
    const-wide/16 v7, 0x5
    move-object v9, v2
    invoke-interface/range {v3 .. v9}, Ljava/util/concurrent/ScheduledExecutorService;->scheduleAtFixedRate(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;
    .line 7
    return-void
.end method
