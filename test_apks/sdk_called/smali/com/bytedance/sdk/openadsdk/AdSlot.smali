.class public Lcom/bytedance/sdk/openadsdk/AdSlot;
.super Ljava/lang/Object;
.source "AdSlot.java"

.method public static show()V
    .registers 0
    return-void
.end method
