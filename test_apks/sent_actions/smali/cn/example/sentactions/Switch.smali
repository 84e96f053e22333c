.class public Lcn/example/sentactions/Switch;
.super Landroid/content/BroadcastReceiver;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
    return-void
.end method

# A switch over texts: first over their hashes, then over the number of the case.
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 4
    invoke-virtual {p2}, Landroid/content/Intent;->getAction()Ljava/lang/String;
    move-result-object v0
    const/4 v1, -0x1
    invoke-virtual {v0}, Ljava/lang/String;->hashCode()I
    move-result v2
    sparse-switch v2, :hashes
    goto :decided
    :init
    const-string v3, "cn.example.INIT"
    invoke-virtual {v0, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :decided
    const/4 v1, 0x0
    goto :decided
    :collect
    const-string v3, "cn.example.COLLECT"
    invoke-virtual {v0, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :decided
    const/4 v1, 0x1
    :decided
    packed-switch v1, :cases
    return-void
    :first
    const-string v0, "init"
    invoke-static {v0, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    return-void
    :second
    const-string v0, "phone"
    invoke-virtual {p1, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    return-void
    :hashes
    .sparse-switch
        0x1000 -> :init
        0x2000 -> :collect
    .end sparse-switch
    :cases
    .packed-switch 0x0
        :first
        :second
    .end packed-switch
.end method
