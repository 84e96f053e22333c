.class public Lcn/example/hopmanifestreceiver/BootReceiver;
.super Landroid/content/BroadcastReceiver;
.source "BootReceiver.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
    return-void
.end method

# virtual methods
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 0
    .line 3
    invoke-static {p1}, Lcn/example/hopmanifestreceiver/Device;->report(Landroid/content/Context;)V
    .line 4
    return-void
.end method
