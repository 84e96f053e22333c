.class public Lcom/google/android/gms/maps/GoogleMap;
.super Ljava/lang/Object;
.source "GoogleMap.java"
