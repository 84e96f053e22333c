.class public Lcom/taobao/weex/WXSDKEngine;
.super Ljava/lang/Object;
.source "WXSDKEngine.java"

.method public static registerModule(Ljava/lang/String;Ljava/lang/Class;)Z
    .locals 1
    .line 5
    const/4 v0, 0x1
    return v0
.end method
