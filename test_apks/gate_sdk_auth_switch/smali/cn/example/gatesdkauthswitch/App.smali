.class public Lcn/example/gatesdkauthswitch/App;
.super Landroid/app/Application;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 0
    .line 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 7
    invoke-static {p0}, Lcn/jpush/android/api/JPushInterface;->init(Landroid/content/Context;)V
    .line 8
    return-void
.end method
