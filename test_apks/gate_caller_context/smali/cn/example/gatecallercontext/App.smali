.class public Lcn/example/gatecallercontext/App;
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
    .locals 2
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 4
    invoke-static {p0}, Lcn/example/gatecallercontext/Tracker;->start(Landroid/content/Context;)V
    .line 5
    const-string v0, "app"
    const-string v1, "created"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 6
    return-void
.end method
