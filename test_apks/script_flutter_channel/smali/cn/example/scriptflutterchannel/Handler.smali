.class public Lcn/example/scriptflutterchannel/Handler;
.super Ljava/lang/Object;
.implements Lio/flutter/plugin/common/MethodChannel$MethodCallHandler;
.source "Handler.java"

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/scriptflutterchannel/Handler;->context:Landroid/content/Context;
    return-void
.end method

# virtual methods
.method public onMethodCall(Lio/flutter/plugin/common/MethodCall;Lio/flutter/plugin/common/MethodChannel$Result;)V
    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/scriptflutterchannel/Handler;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/scriptflutterchannel/Device;->report(Landroid/content/Context;)V
    return-void
.end method
