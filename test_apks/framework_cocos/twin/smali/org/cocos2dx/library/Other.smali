.class public Lorg/cocos2dx/library/Other;
.super Ljava/lang/Object;
.source "Other.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
