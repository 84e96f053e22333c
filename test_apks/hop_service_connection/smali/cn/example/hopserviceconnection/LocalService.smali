.class public Lcn/example/hopserviceconnection/LocalService;
.super Landroid/app/Service;
.source "LocalService.java"

# instance fields
.field private final binder:Landroid/os/IBinder;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    .line 2
    new-instance v0, Landroid/os/Binder;
    invoke-direct {v0}, Landroid/os/Binder;-><init>()V
    iput-object v0, p0, Lcn/example/hopserviceconnection/LocalService;->binder:Landroid/os/IBinder;
    return-void
.end method

# virtual methods
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1
    .line 5
    iget-object v0, p0, Lcn/example/hopserviceconnection/LocalService;->binder:Landroid/os/IBinder;
    return-object v0
.end method
