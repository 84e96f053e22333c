.class public Lcn/example/hopsuperapplication/App;
.super Lcn/example/hopsuperapplication/BaseApp;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/hopsuperapplication/BaseApp;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 2
    .line 3
    invoke-super {p0}, Lcn/example/hopsuperapplication/BaseApp;->onCreate()V
    .line 4
    const-string v0, "app"
    const-string v1, "created"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 5
    return-void
.end method
