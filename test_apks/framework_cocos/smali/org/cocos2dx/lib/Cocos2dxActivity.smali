.class public Lorg/cocos2dx/lib/Cocos2dxActivity;
.super Ljava/lang/Object;
.source "Cocos2dxActivity.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
