.class public Lcn/example/hopalarm/AlarmReceiver;
.super Landroid/content/BroadcastReceiver;
.source "AlarmReceiver.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
    return-void
.end method

.method static schedule(Landroid/content/Context;)V
    .locals 8
    .line 3
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/hopalarm/AlarmReceiver;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const/4 v1, 0x0
    const/4 v2, 0x0
    invoke-static {p0, v1, v0, v2}, Landroid/app/PendingIntent;->getBroadcast(Landroid/content/Context;ILandroid/content/Intent;I)Landroid/app/PendingIntent;
    move-result-object v0
    .line 4
    const-string v1, "alarm"
    invoke-virtual {p0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/app/AlarmManager;
    .line 5
    invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
    move-result-wide v2
    const-wide/32 v4, 0xea60
    add-long v2, v2, v4
    const/4 v4, 0x0
    const-wide/32 v5, 0xdbba0
    move-object v7, v0
    move-object v0, v1
    move v1, v4
    move-wide v4, v5
    move-object v6, v7
    invoke-virtual/range {v0 .. v6}, Landroid/app/AlarmManager;->setRepeating(IJJLandroid/app/PendingIntent;)V
    .line 6
    return-void
.end method

# virtual methods
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 0
    .line 9
    invoke-static {p1}, Lcn/example/hopalarm/Device;->report(Landroid/content/Context;)V
    .line 10
    return-void
.end method
