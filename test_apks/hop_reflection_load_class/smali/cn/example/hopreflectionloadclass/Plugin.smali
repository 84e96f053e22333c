.class public Lcn/example/hopreflectionloadclass/Plugin;
.super Ljava/lang/Object;
.source "Plugin.java"

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 3
    sget-object v0, Lcn/example/hopreflectionloadclass/App;->instance:Lcn/example/hopreflectionloadclass/App;
    invoke-static {v0}, Lcn/example/hopreflectionloadclass/Device;->report(Landroid/content/Context;)V
    .line 4
    return-void
.end method
