.class public Lcn/example/startsitself/Guard;
.super Landroid/app/Service;
.source "Guard.java"

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

.method public onCreate()V
    .locals 2
    .line 5
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/startsitself/Keeper;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    .line 6
    invoke-virtual {p0, v0}, Lcn/example/startsitself/Guard;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    return-void
.end method

.method public onStartCommand(Landroid/content/Intent;II)I
    .locals 0
    .line 8
    invoke-super {p0, p1, p2, p3}, Landroid/app/Service;->onStartCommand(Landroid/content/Intent;II)I
    move-result p0
    return p0
.end method
