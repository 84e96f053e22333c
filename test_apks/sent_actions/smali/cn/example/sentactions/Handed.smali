.class public Lcn/example/sentactions/Handed;
.super Landroid/app/IntentService;

.method public constructor <init>()V
    .locals 1
    const-string v0, "handed"
    invoke-direct {p0, v0}, Landroid/app/IntentService;-><init>(Ljava/lang/String;)V
    return-void
.end method

.method protected onHandleIntent(Landroid/content/Intent;)V
    .locals 0
    invoke-direct {p0, p1}, Lcn/example/sentactions/Handed;->handle(Landroid/content/Intent;)V
    return-void
.end method

.method private handle(Landroid/content/Intent;)V
    .locals 2
    invoke-virtual {p1}, Landroid/content/Intent;->getAction()Ljava/lang/String;
    move-result-object v0
    const-string v1, "cn.example.COLLECT"
    invoke-static {v0, v1}, Landroid/text/TextUtils;->equals(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Z
    move-result v0
    if-eqz v0, :end
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    :end
    return-void
.end method
