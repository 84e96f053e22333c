.class public Lcn/example/hopstartservice/SyncService;
.super Landroid/app/Service;
.source "SyncService.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

# virtual methods
.method public onStartCommand(Landroid/content/Intent;II)I
    .locals 1
    .line 3
    invoke-static {p0}, Lcn/example/hopstartservice/Device;->report(Landroid/content/Context;)V
    .line 4
    const/4 v0, 0x1
    return v0
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1
    .line 8
    const/4 v0, 0x0
    return-object v0
.end method
