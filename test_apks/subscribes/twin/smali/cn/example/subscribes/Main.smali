.class public Lcn/example/subscribes/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private client:Lcom/amap/api/location/AMapLocationClient;

.field private listener:Landroid/location/LocationListener;

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "location"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/location/LocationManager;
    const-string v1, "gps"
    const-wide/32 v2, 0xea60
    const/high16 v4, 0x41200000    # 10.0f
    new-instance v5, Lcn/example/subscribes/Places;
    invoke-direct {v5}, Lcn/example/subscribes/Places;-><init>()V
    iput-object v5, p0, Lcn/example/subscribes/Main;->listener:Landroid/location/LocationListener;
    invoke-virtual/range {v0 .. v5}, Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V
    .line 5
    const-string v0, "sensor"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/hardware/SensorManager;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->getDefaultSensor(I)Landroid/hardware/Sensor;
    move-result-object v1
    new-instance v2, Lcn/example/subscribes/Steps;
    invoke-direct {v2}, Lcn/example/subscribes/Steps;-><init>()V
    const/4 v3, 0x3
    invoke-virtual {v0, v2, v1, v3}, Landroid/hardware/SensorManager;->registerListener(Landroid/hardware/SensorEventListener;Landroid/hardware/Sensor;I)Z
    .line 6
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    new-instance v1, Lcn/example/subscribes/Calls;
    invoke-direct {v1}, Lcn/example/subscribes/Calls;-><init>()V
    const/16 v2, 0x20
    invoke-virtual {v0, v1, v2}, Landroid/telephony/TelephonyManager;->listen(Landroid/telephony/PhoneStateListener;I)V
    .line 7
    new-instance v0, Lcom/amap/api/location/AMapLocationClientOption;
    invoke-direct {v0}, Lcom/amap/api/location/AMapLocationClientOption;-><init>()V
    const-wide/16 v1, 0x1388
    invoke-virtual {v0, v1, v2}, Lcom/amap/api/location/AMapLocationClientOption;->setInterval(J)Lcom/amap/api/location/AMapLocationClientOption;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Lcom/amap/api/location/AMapLocationClientOption;->setOnceLocation(Z)Lcom/amap/api/location/AMapLocationClientOption;
    new-instance v1, Lcom/amap/api/location/AMapLocationClient;
    invoke-direct {v1, p0}, Lcom/amap/api/location/AMapLocationClient;-><init>(Landroid/content/Context;)V
    iput-object v1, p0, Lcn/example/subscribes/Main;->client:Lcom/amap/api/location/AMapLocationClient;
    invoke-virtual {v1, v0}, Lcom/amap/api/location/AMapLocationClient;->setLocationOption(Lcom/amap/api/location/AMapLocationClientOption;)V
    invoke-virtual {v1}, Lcom/amap/api/location/AMapLocationClient;->startLocation()V
    return-void
.end method

.method protected onPause()V
    .locals 3
    .line 10
    invoke-super {p0}, Landroid/app/Activity;->onPause()V
    const-string v0, "location"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/location/LocationManager;
    iget-object v1, p0, Lcn/example/subscribes/Main;->listener:Landroid/location/LocationListener;
    invoke-virtual {v0, v1}, Landroid/location/LocationManager;->removeUpdates(Landroid/location/LocationListener;)V
    const-string v0, "sensor"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/hardware/SensorManager;
    const/4 v1, 0x0
    check-cast v1, Lcn/example/subscribes/Steps;
    invoke-virtual {v0, v1}, Landroid/hardware/SensorManager;->unregisterListener(Landroid/hardware/SensorEventListener;)V
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Lcn/example/subscribes/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    new-instance v1, Lcn/example/subscribes/Calls;
    invoke-direct {v1}, Lcn/example/subscribes/Calls;-><init>()V
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/telephony/TelephonyManager;->listen(Landroid/telephony/PhoneStateListener;I)V
    return-void
.end method
