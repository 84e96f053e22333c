.class public Lcn/example/plugin/Second;
.super Ljava/lang/Object;
.source "Second.java"

.method public static read(Landroid/telephony/TelephonyManager;)Ljava/lang/String;
    .registers 2
    invoke-virtual {p0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
