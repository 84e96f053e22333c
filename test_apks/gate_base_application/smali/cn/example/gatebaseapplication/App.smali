.class public Lcn/example/gatebaseapplication/App;
.super Lcn/example/gatebaseapplication/BaseApplication;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatebaseapplication/BaseApplication;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 0
    .line 3
    invoke-super {p0}, Lcn/example/gatebaseapplication/BaseApplication;->onCreate()V
    .line 4
    return-void
.end method

.method protected initEarly()V
    .locals 2
    .line 7
    invoke-static {p0}, Lcn/example/gatebaseapplication/Device;->report(Landroid/content/Context;)V
    .line 8
    const-string v0, "app"
    const-string v1, "early"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 9
    return-void
.end method

.method public initSdk()V
    .locals 2
    .line 13
    const-string v0, "app"
    const-string v1, "sdk"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 14
    return-void
.end method
