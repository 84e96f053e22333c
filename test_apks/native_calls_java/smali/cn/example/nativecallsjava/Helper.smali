.class public Lcn/example/nativecallsjava/Helper;
.super Ljava/lang/Object;
.source "Helper.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# Only the library calls these.
.method public static wifiAddress()Ljava/lang/String;
    .locals 1
    new-instance v0, Landroid/net/wifi/WifiInfo;
    invoke-direct {v0}, Landroid/net/wifi/WifiInfo;-><init>()V
    invoke-virtual {v0}, Landroid/net/wifi/WifiInfo;->getMacAddress()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method

# virtual methods
.method public serial()Ljava/lang/String;
    .locals 1
    invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
