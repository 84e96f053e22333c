.class public Lcom/tencent/tinker/loader/TinkerLoader;
.super Ljava/lang/Object;
.source "TinkerLoader.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
