.class public Lcn/example/startsitself/Sync;
.super Landroid/app/Service;
.source "Sync.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .locals 1
    .line 3
    const/4 v0, 0x0
    return-object v0
.end method
