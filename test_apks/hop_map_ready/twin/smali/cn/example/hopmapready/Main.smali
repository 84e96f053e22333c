.class public Lcn/example/hopmapready/Main;
.super Landroid/app/Activity;
.source "Main.java"

# interfaces
.implements Lcom/google/android/gms/maps/OnMapReadyCallback;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 6
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 10
    new-instance v0, Lcom/google/android/gms/maps/MapView;
    invoke-direct {v0, p0}, Lcom/google/android/gms/maps/MapView;-><init>(Landroid/content/Context;)V
    .line 11
    invoke-virtual {v0, p0}, Lcom/google/android/gms/maps/MapView;->forget(Lcom/google/android/gms/maps/OnMapReadyCallback;)V
    .line 12
    return-void
.end method

.method public onMapReady(Lcom/google/android/gms/maps/GoogleMap;)V
    .locals 0
    .line 16
    invoke-static {p0}, Lcn/example/hopmapready/Device;->report(Landroid/content/Context;)V
    .line 17
    return-void
.end method
