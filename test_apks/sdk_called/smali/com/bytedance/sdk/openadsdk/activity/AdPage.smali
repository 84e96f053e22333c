.class public Lcom/bytedance/sdk/openadsdk/activity/AdPage;
.super Landroid/app/Activity;
.source "AdPage.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 2
    .line 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 9
    invoke-static {}, Lcom/bytedance/sdk/openadsdk/AdSlot;->show()V
    return-void
.end method
