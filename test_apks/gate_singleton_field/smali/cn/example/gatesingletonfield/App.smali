.class public Lcn/example/gatesingletonfield/App;
.super Landroid/app/Application;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 1
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 4
    invoke-static {}, Lcn/example/gatesingletonfield/PrivacyManager;->getInstance()Lcn/example/gatesingletonfield/PrivacyManager;
    move-result-object v0
    invoke-virtual {v0, p0}, Lcn/example/gatesingletonfield/PrivacyManager;->init(Landroid/content/Context;)V
    .line 5
    invoke-static {}, Lcn/example/gatesingletonfield/PrivacyManager;->getInstance()Lcn/example/gatesingletonfield/PrivacyManager;
    move-result-object v0
    invoke-virtual {v0}, Lcn/example/gatesingletonfield/PrivacyManager;->isAgreed()Z
    move-result v0
    if-eqz v0, :L0
    .line 6
    invoke-static {p0}, Lcn/example/gatesingletonfield/Device;->report(Landroid/content/Context;)V
    :L0
    .line 8
    return-void
.end method
