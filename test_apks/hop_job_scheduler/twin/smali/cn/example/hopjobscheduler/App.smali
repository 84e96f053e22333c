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
    .locals 2
    .line 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    const-string v0, "jobscheduler"
    invoke-virtual {p0, v0}, Lcn/example/hopjobscheduler/App;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/job/JobScheduler;
    .line 7
    const/4 v1, 0x7
    invoke-virtual {v0, v1}, Landroid/app/job/JobScheduler;->cancel(I)V
    .line 8
    return-void
.end method
