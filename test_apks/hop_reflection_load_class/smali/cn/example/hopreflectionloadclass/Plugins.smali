.class public Lcn/example/hopreflectionloadclass/Plugins;
.super Ljava/lang/Object;
.source "Plugins.java"

# direct methods
.method public constructor <init>()V
    .locals 2
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 3
    const-string v0, "plugins"
    const-string v1, "none"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 4
    return-void
.end method
