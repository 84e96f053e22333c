.class public Lcom/google/android/gms/maps/MapView;
.super Landroid/widget/FrameLayout;
.source "MapView.java"

# instance fields
.field private final waiting:Ljava/util/List;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 1
    .line 6
    invoke-direct {p0, p1}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V
    .line 7
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Lcom/google/android/gms/maps/MapView;->waiting:Ljava/util/List;
    return-void
.end method

# virtual methods
.method public forget(Lcom/google/android/gms/maps/OnMapReadyCallback;)V
    .locals 1
    .line 15
    iget-object v0, p0, Lcom/google/android/gms/maps/MapView;->waiting:Ljava/util/List;
    invoke-interface {v0, p1}, Ljava/util/List;->remove(Ljava/lang/Object;)Z
    .line 16
    return-void
.end method

.method public getMapAsync(Lcom/google/android/gms/maps/OnMapReadyCallback;)V
    .locals 1
    .line 11
    iget-object v0, p0, Lcom/google/android/gms/maps/MapView;->waiting:Ljava/util/List;
    invoke-interface {v0, p1}, Ljava/util/List;->add(Ljava/lang/Object;)Z
    .line 12
    return-void
.end method
