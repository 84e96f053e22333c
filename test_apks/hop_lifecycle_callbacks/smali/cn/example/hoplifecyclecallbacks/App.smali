.class public Lcn/example/hoplifecyclecallbacks/App;
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
    new-instance v0, Lcn/example/hoplifecyclecallbacks/Watcher;
    invoke-direct {v0}, Lcn/example/hoplifecyclecallbacks/Watcher;-><init>()V
    .line 5
    invoke-virtual {p0, v0}, Lcn/example/hoplifecyclecallbacks/App;->registerActivityLifecycleCallbacks(Landroid/app/Application$ActivityLifecycleCallbacks;)V
    .line 7
    return-void
.end method
