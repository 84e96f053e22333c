.class public Lcom/qihoo360/mobilesafe/Reader;
.super Ljava/lang/Object;
.source "Reader.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
