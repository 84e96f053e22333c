.class public Lcn/example/plugin/Reader;
.super Ljava/lang/Object;
.source "Reader.java"

.method public static read(Landroid/telephony/TelephonyManager;)Ljava/lang/String;
    .registers 2
    invoke-virtual {p0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
