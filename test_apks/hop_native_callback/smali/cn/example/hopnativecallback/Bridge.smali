.class public final Lcn/example/hopnativecallback/Bridge;
.super Ljava/lang/Object;
.source "Bridge.java"

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 5
    iput-object p1, p0, Lcn/example/hopnativecallback/Bridge;->context:Landroid/content/Context;
    .line 6
    return-void
.end method

# virtual methods
.method public native start()V
.end method

.method public onEvent(I)V
    .locals 2
    .line 11
    iget-object v0, p0, Lcn/example/hopnativecallback/Bridge;->context:Landroid/content/Context;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    .line 12
    const-string v1, "bridge"
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 13
    return-void
.end method
