.class public Lcom/taobao/weex/WXSDKEngine;
.super Ljava/lang/Object;
.source "WXSDKEngine.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
