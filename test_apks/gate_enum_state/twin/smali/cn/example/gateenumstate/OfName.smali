.class public Lcn/example/gateenumstate/OfName;
.super Ljava/lang/Object;
.source "OfName.java"

.method public static run(Landroid/content/Context;)V
    .locals 8
    const-string v6, "settings"
    const/4 v5, 0x0
    invoke-virtual {p0, v6, v5}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v7
    const-string v1, "choice"
    const-string v2, "NONE"
    invoke-interface {v7, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/example/gateenumstate/Choice;->valueOf(Ljava/lang/String;)Lcn/example/gateenumstate/Choice;
    move-result-object v0
    sget-object v1, Lcn/example/gateenumstate/Choice;->AGREED:Lcn/example/gateenumstate/Choice;
    if-ne v0, v1, :false
    const/4 v0, 0x1
    goto :told
    :false
    const/4 v0, 0x0
    :told
    if-eqz v0, :end
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
