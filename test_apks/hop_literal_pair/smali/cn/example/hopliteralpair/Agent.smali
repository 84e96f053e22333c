.class public Lcn/example/hopliteralpair/Agent;
.super Ljava/lang/Object;

.method public static start()V
    .locals 2
    sget-object v0, Lcn/example/hopliteralpair/Device;->context:Landroid/content/Context;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    return-void
.end method

.method public static stop()V
    .locals 0
    return-void
.end method
