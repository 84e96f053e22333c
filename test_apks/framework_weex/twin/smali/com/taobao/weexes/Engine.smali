.class public Lcom/taobao/weexes/Engine;
.super Ljava/lang/Object;
.source "Engine.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
