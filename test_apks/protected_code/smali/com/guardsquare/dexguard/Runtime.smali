.class public Lcom/guardsquare/dexguard/Runtime;
.super Ljava/lang/Object;
.source "Runtime.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
