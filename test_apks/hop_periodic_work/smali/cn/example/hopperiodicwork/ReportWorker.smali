.class public Lcn/example/hopperiodicwork/ReportWorker;
.super Landroidx/work/Worker;
.source "ReportWorker.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
    .locals 0
    .line 4
    invoke-direct {p0, p1, p2}, Landroidx/work/Worker;-><init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
    .line 5
    return-void
.end method

# virtual methods
.method public doWork()Landroidx/work/ListenableWorker$Result;
    .locals 1
    .line 8
    invoke-virtual {p0}, Lcn/example/hopperiodicwork/ReportWorker;->getApplicationContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcn/example/hopperiodicwork/Device;->report(Landroid/content/Context;)V
    .line 9
    invoke-static {}, Landroidx/work/ListenableWorker$Result;->success()Landroidx/work/ListenableWorker$Result;
    move-result-object v0
    return-object v0
.end method
