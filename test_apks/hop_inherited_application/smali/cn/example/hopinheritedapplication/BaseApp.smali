.class public Lcn/example/hopinheritedapplication/BaseApp;
.super Landroid/app/Application;
.source "BaseApp.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 0
    .line 4
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    invoke-static {p0}, Lcn/example/hopinheritedapplication/Device;->report(Landroid/content/Context;)V
    .line 6
    return-void
.end method
