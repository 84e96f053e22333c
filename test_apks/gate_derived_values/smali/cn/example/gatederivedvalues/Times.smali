.class public Lcn/example/gatederivedvalues/Times;
.super Ljava/lang/Object;
.source "Times.java"

.method public static run(Landroid/content/Context;)V
    .locals 8
    const-string v6, "settings"
    const/4 v5, 0x0
    invoke-virtual {p0, v6, v5}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v7
    const-string v1, "version"
    const/4 v2, 0x0
    invoke-interface {v7, v1, v2}, Landroid/content/SharedPreferences;->getInt(Ljava/lang/String;I)I
    move-result v0
    mul-int/lit8 v0, v0, 0xa
    if-nez v0, :end
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    const-string v1, "device"
    invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :end
    return-void
.end method
