.class final Lcn/example/scriptreactmodule/Device;
.super Ljava/lang/Object;
.source "Device.java"

# direct methods
.method static report(Landroid/content/Context;)V
    .locals 2
    .line 5
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    .line 6
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    .line 7
    const-string v1, "device"
    invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 8
    return-void
.end method
