.class public interface abstract Lcom/google/android/gms/maps/OnMapReadyCallback;
.super Ljava/lang/Object;
.source "OnMapReadyCallback.java"

# virtual methods
.method public abstract onMapReady(Lcom/google/android/gms/maps/GoogleMap;)V
.end method
