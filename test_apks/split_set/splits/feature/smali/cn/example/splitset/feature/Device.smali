.class public Lcn/example/splitset/feature/Device;
.super Ljava/lang/Object;
.source "Device.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static id(Landroid/telephony/TelephonyManager;)Ljava/lang/String;
    .registers 2
    .line 20
    invoke-virtual {p0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
