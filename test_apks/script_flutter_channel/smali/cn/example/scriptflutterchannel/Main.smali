.class public Lcn/example/scriptflutterchannel/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    new-instance v0, Lio/flutter/plugin/common/MethodChannel;
    invoke-direct {v0}, Lio/flutter/plugin/common/MethodChannel;-><init>()V
    new-instance v1, Lcn/example/scriptflutterchannel/Handler;
    invoke-direct {v1, p0}, Lcn/example/scriptflutterchannel/Handler;-><init>(Landroid/content/Context;)V
    .line 6
    invoke-virtual {v0, v1}, Lio/flutter/plugin/common/MethodChannel;->setMethodCallHandler(Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;)V
    .line 7
    const/4 v2, 0x0
    invoke-virtual {v0, v2}, Lio/flutter/plugin/common/MethodChannel;->onMessage(Lio/flutter/plugin/common/MethodCall;)V

    return-void
.end method
