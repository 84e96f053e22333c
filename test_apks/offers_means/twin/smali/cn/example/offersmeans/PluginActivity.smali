.class public Lcn/example/offersmeans/PluginActivity;
.super Landroid/app/Activity;
.source "PluginActivity.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
