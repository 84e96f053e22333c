.class public Lcn/example/hoplocationupdates/Main;
.super Landroid/app/Activity;
.source "Main.java"

# interfaces
.implements Landroid/location/LocationListener;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    const-string v0, "location"
    invoke-virtual {p0, v0}, Lcn/example/hoplocationupdates/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/location/LocationManager;
    .line 6
    const-string v1, "gps"
    move-object v2, v0
    move-object v3, v1
    const-wide/32 v4, 0xea60
    const/high16 v6, 0x41200000
    move-object v7, p0
    invoke-virtual/range {v2 .. v7}, Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V
    .line 8
    return-void
.end method

.method public onLocationChanged(Landroid/location/Location;)V
    .locals 0
    .line 10
    return-void
.end method

.method public onStatusChanged(Ljava/lang/String;ILandroid/os/Bundle;)V
    .locals 0
    .line 12
    return-void
.end method

.method public onProviderEnabled(Ljava/lang/String;)V
    .locals 0
    .line 14
    return-void
.end method

.method public onProviderDisabled(Ljava/lang/String;)V
    .locals 0
    .line 16
    return-void
.end method
