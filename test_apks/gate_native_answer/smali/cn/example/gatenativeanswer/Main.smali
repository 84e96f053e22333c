.class public Lcn/example/gatenativeanswer/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    invoke-static {}, Lcn/example/gatenativeanswer/Switches;->collects()Z
    move-result v0
    if-eqz v0, :L0
    .line 5
    invoke-static {p0}, Lcn/example/gatenativeanswer/Device;->report(Landroid/content/Context;)V
    :L0
    .line 7
    return-void
.end method
