.class public Lcom/amap/api/location/Worker;
.super Ljava/lang/Object;
.source "Worker.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static locate(Landroid/location/LocationManager;)Landroid/location/Location;
    .locals 1
    .line 7
    const-string v0, "gps"
    invoke-virtual {p0, v0}, Landroid/location/LocationManager;->getLastKnownLocation(Ljava/lang/String;)Landroid/location/Location;
    move-result-object v0
    return-object v0
.end method
