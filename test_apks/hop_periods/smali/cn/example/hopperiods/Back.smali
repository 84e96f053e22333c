.class Lcn/example/hopperiods/Back;
.super Ljava/lang/Object;
.implements Landroid/os/Handler$Callback;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public handleMessage(Landroid/os/Message;)Z
    .locals 6
    sget-object v0, Lcn/example/hopperiods/Device;->context:Landroid/content/Context;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    sget-object v0, Lcn/example/hopperiods/Main;->handler:Landroid/os/Handler;
    const/4 v1, 0x1
    const-wide/32 v2, 0x1d4c0
    invoke-virtual {v0, v1, v2, v3}, Landroid/os/Handler;->sendEmptyMessageDelayed(IJ)Z
    const/4 v0, 0x1
    return v0
.end method
