.class Lcn/example/hopperiods/Sleeper;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 6
    const/4 v4, 0x0
    :again
    sget-object v0, Lcn/example/hopperiods/Device;->context:Landroid/content/Context;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    const-wide/16 v2, 0x7530
    invoke-static {v2, v3}, Landroid/os/SystemClock;->sleep(J)V
    goto :again
.end method
