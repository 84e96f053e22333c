.class public Lcom/amap/api/location/AMapLocationClient;
.super Ljava/lang/Object;
.source "AMapLocationClient.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static updatePrivacyAgree(Landroid/content/Context;Z)V
    .locals 0
    .line 6
    invoke-static {p0, p1}, Lcom/amap/api/location/AMapLocationClient;->nativeAgree(Landroid/content/Context;Z)V
    return-void
.end method

.method private static native nativeAgree(Landroid/content/Context;Z)V
.end method

.method private native nativeStart()V
.end method

# virtual methods
.method public startLocation()V
    .locals 0
    .line 9
    invoke-direct {p0}, Lcom/amap/api/location/AMapLocationClient;->nativeStart()V
    return-void
.end method
