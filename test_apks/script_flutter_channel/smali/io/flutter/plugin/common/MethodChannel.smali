.class public Lio/flutter/plugin/common/MethodChannel;
.super Ljava/lang/Object;
.source "MethodChannel.java"

# instance fields
.field private handler:Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;

.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public setMethodCallHandler(Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;)V
    .locals 0
    .line 9
    iput-object p1, p0, Lio/flutter/plugin/common/MethodChannel;->handler:Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;
    return-void
.end method

.method public onMessage(Lio/flutter/plugin/common/MethodCall;)V
    .locals 2
    .line 14
    iget-object v0, p0, Lio/flutter/plugin/common/MethodChannel;->handler:Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;
    const/4 v1, 0x0
    invoke-interface {v0, p1, v1}, Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;->onMethodCall(Lio/flutter/plugin/common/MethodCall;Lio/flutter/plugin/common/MethodChannel$Result;)V
    return-void
.end method
