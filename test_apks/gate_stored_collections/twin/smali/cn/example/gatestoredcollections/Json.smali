.class public Lcn/example/gatestoredcollections/Json;
.super Ljava/lang/Object;
.source "Json.java"

.method public static run(Landroid/content/Context;)V
    .locals 8
    const-string v6, "settings"
    const/4 v5, 0x0
    invoke-virtual {p0, v6, v5}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v7
    const-string v1, "choices"
    const-string v2, "{}"
    invoke-interface {v7, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcn/example/gatestoredcollections/Json;->agreed(Ljava/lang/String;)Z
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

.method static agreed(Ljava/lang/String;)Z
    .locals 2
    :start
    new-instance v0, Lorg/json/JSONObject;
    invoke-direct {v0, p0}, Lorg/json/JSONObject;-><init>(Ljava/lang/String;)V
    const-string v1, "agreed"
    invoke-virtual {v0, v1}, Lorg/json/JSONObject;->optBoolean(Ljava/lang/String;)Z
    move-result v0
    :end_try
    .catch Lorg/json/JSONException; {:start .. :end_try} :broken
    return v0
    :broken
    move-exception v0
    const/4 v0, 0x0
    return v0
.end method
