.class public Lcom/qihoo360/replugin/RePlugin;
.super Ljava/lang/Object;
.source "RePlugin.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
