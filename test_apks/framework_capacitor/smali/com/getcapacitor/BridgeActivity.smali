.class public Lcom/getcapacitor/BridgeActivity;
.super Ljava/lang/Object;
.source "BridgeActivity.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
