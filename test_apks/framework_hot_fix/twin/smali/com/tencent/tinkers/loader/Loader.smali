.class public Lcom/tencent/tinkers/loader/Loader;
.super Ljava/lang/Object;
.source "Loader.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
