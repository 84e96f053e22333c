.class public Lcn/example/hopjobscheduler/App;
.super Landroid/app/Application;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 4
    .line 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    const-string v0, "jobscheduler"
    invoke-virtual {p0, v0}, Lcn/example/hopjobscheduler/App;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/job/JobScheduler;
    .line 6
    new-instance v1, Landroid/app/job/JobInfo$Builder;
    new-instance v2, Landroid/content/ComponentName;
    const-class v3, Lcn/example/hopjobscheduler/ReportJob;
    invoke-direct {v2, p0, v3}, Landroid/content/ComponentName;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const/4 v3, 0x7
    invoke-direct {v1, v3, v2}, Landroid/app/job/JobInfo$Builder;-><init>(ILandroid/content/ComponentName;)V
    const/4 v2, 0x1
    invoke-virtual {v1, v2}, Landroid/app/job/JobInfo$Builder;->setRequiredNetworkType(I)Landroid/app/job/JobInfo$Builder;
    move-result-object v1
    invoke-virtual {v1}, Landroid/app/job/JobInfo$Builder;->build()Landroid/app/job/JobInfo;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/job/JobScheduler;->schedule(Landroid/app/job/JobInfo;)I
    .line 8
    return-void
.end method
