.class public Lcn/example/hopjobscheduler/ReportJob;
.super Landroid/app/job/JobService;
.source "ReportJob.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/job/JobService;-><init>()V
    return-void
.end method

# virtual methods
.method public onStartJob(Landroid/app/job/JobParameters;)Z
    .locals 1
    .line 4
    invoke-static {p0}, Lcn/example/hopjobscheduler/Device;->report(Landroid/content/Context;)V
    .line 5
    const/4 v0, 0x0
    return v0
.end method

.method public onStopJob(Landroid/app/job/JobParameters;)Z
    .locals 1
    .line 9
    const/4 v0, 0x0
    return v0
.end method
