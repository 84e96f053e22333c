.class public Lcn/example/hopworkmanager/App;
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
    .locals 0
    .line 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    invoke-virtual {p0}, Lcn/example/hopworkmanager/App;->schedule()V
    .line 6
    return-void
.end method

.method schedule()V
    .locals 2
    .line 9
    new-instance v0, Landroidx/work/OneTimeWorkRequest$Builder;
    const-class v1, Lcn/example/hopworkmanager/ReportWorker;
    invoke-direct {v0, v1}, Landroidx/work/OneTimeWorkRequest$Builder;-><init>(Ljava/lang/Class;)V
    invoke-virtual {v0}, Landroidx/work/OneTimeWorkRequest$Builder;->build()Landroidx/work/WorkRequest;
    move-result-object v0
    check-cast v0, Landroidx/work/OneTimeWorkRequest;
    .line 10
    invoke-static {p0}, Landroidx/work/WorkManager;->getInstance(Landroid/content/Context;)Landroidx/work/WorkManager;
    move-result-object v1
    invoke-virtual {v1, v0}, Landroidx/work/WorkManager;->enqueue(Landroidx/work/WorkRequest;)Landroidx/work/Operation;
    .line 11
    return-void
.end method
