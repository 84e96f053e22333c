.class public Lcn/example/gateatomic/Reference;
.super Ljava/lang/Object;
.source "Reference.java"

.field public static final sIt:Ljava/util/concurrent/atomic/AtomicReference;

.method public static run(Landroid/content/Context;)V
    .locals 8
    const-string v6, "settings"
    const/4 v5, 0x0
    invoke-virtual {p0, v6, v5}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v7
    sget-object v0, Lcn/example/gateatomic/Reference;->sIt:Ljava/util/concurrent/atomic/AtomicReference;
    invoke-virtual {v0}, Ljava/util/concurrent/atomic/AtomicReference;->get()Ljava/lang/Object;
    move-result-object v0
    if-eqz v0, :false
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

.method static constructor <clinit>()V
    .locals 4
    new-instance v0, Ljava/util/concurrent/atomic/AtomicReference;
    invoke-direct {v0}, Ljava/util/concurrent/atomic/AtomicReference;-><init>()V
    sput-object v0, Lcn/example/gateatomic/Reference;->sIt:Ljava/util/concurrent/atomic/AtomicReference;
    return-void
.end method
