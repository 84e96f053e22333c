.class public Lcn/example/hoplifecyclecallbacks/Watcher;
.super Ljava/lang/Object;
.source "Watcher.java"

# interfaces
.implements Landroid/app/Application$ActivityLifecycleCallbacks;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onActivityCreated(Landroid/app/Activity;Landroid/os/Bundle;)V
    .locals 0
    .line 2
    return-void
.end method

.method public onActivityStarted(Landroid/app/Activity;)V
    .locals 0
    .line 4
    return-void
.end method

.method public onActivityResumed(Landroid/app/Activity;)V
    .locals 0
    .line 7
    invoke-static {p1}, Lcn/example/hoplifecyclecallbacks/Device;->report(Landroid/content/Context;)V
    .line 8
    return-void
.end method

.method public onActivityPaused(Landroid/app/Activity;)V
    .locals 0
    .line 10
    return-void
.end method

.method public onActivityStopped(Landroid/app/Activity;)V
    .locals 0
    .line 12
    return-void
.end method

.method public onActivitySaveInstanceState(Landroid/app/Activity;Landroid/os/Bundle;)V
    .locals 0
    .line 14
    return-void
.end method

.method public onActivityDestroyed(Landroid/app/Activity;)V
    .locals 0
    .line 16
    return-void
.end method
