.class public abstract Lcn/example/gatebaseapplication/BaseApplication;
.super Landroid/app/Application;
.source "BaseApplication.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 3
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 4
    invoke-virtual {p0}, Lcn/example/gatebaseapplication/BaseApplication;->initEarly()V
    .line 5
    const-string v0, "base"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatebaseapplication/BaseApplication;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "is_agree_privacy"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 6
    invoke-virtual {p0}, Lcn/example/gatebaseapplication/BaseApplication;->initSdk()V
    :L0
    .line 8
    return-void
.end method

.method protected initEarly()V
    .locals 0
    .line 10
    return-void
.end method

.method public initSdk()V
    .locals 0
    .line 12
    return-void
.end method
