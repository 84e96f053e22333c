.class public Lcn/example/gatenullobject/Given;
.super Ljava/lang/Object;
.source "Given.java"

.field public static sIt:Lcn/example/gatenullobject/User;

.method public static run(Landroid/content/Context;)V
    .locals 8
    const-string v6, "settings"
    const/4 v5, 0x0
    invoke-virtual {p0, v6, v5}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v7
    sget-object v0, Lcn/example/gatenullobject/Given;->sIt:Lcn/example/gatenullobject/User;
    invoke-static {v0}, Lcn/example/gatenullobject/Given;->isThere(Ljava/lang/Object;)Z
    move-result v0
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

.method static isThere(Ljava/lang/Object;)Z
    .locals 1
    if-eqz p0, :no
    const/4 v0, 0x1
    return v0
    :no
    const/4 v0, 0x0
    return v0
.end method
