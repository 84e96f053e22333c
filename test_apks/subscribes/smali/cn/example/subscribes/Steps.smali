.class final Lcn/example/subscribes/Steps;
.super Ljava/lang/Object;
.source "Steps.java"

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
