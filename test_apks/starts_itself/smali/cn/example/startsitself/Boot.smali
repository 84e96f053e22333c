.class public Lcn/example/startsitself/Boot;
.super Landroid/content/BroadcastReceiver;
.source "Boot.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
    return-void
.end method

.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 0
    .line 3
    return-void
.end method
