.class public Lcn/example/adsmislead/Friends;
.super Ljava/lang/Object;
.source "Friends.java"

# interfaces
.implements Landroid/hardware/SensorEventListener;

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onSensorChanged(Landroid/hardware/SensorEvent;)V
    .locals 0
    .line 3
    return-void
.end method

.method public onAccuracyChanged(Landroid/hardware/Sensor;I)V
    .locals 0
    return-void
.end method

.method public static start(Landroid/app/Activity;)V
    .locals 4
    .line 6
    const-string v0, "sensor"
    invoke-virtual {p0, v0}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/hardware/SensorManager;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
    move-result-object v1
    new-instance v2, Lcn/example/adsmislead/Friends;
    invoke-direct {v2}, Lcn/example/adsmislead/Friends;-><init>()V
    const/4 v3, 0x1
    invoke-virtual {v0, v2, v1, v3}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z
    .line 7
    new-instance v0, Landroid/app/Dialog;
    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setCancelable(Z)V
    invoke-virtual {v0}, Landroid/app/Dialog;->show()V
    return-void
.end method
