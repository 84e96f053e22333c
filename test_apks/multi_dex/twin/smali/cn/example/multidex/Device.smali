.class public Lcn/example/multidex/Device;
.super Ljava/lang/Object;
.source "Device.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static read(Landroid/telephony/TelephonyManager;)Ljava/lang/String;
    .registers 2
    const-string v0, "none"
    return-object v0
.end method
