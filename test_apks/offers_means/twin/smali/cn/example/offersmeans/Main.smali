.class public Lcn/example/offersmeans/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const/high16 v0, 0x7f010000
    invoke-virtual {p0, v0}, Lcn/example/offersmeans/Main;->setContentView(I)V
    .line 5
    const-string v1, "首页"
    invoke-virtual {p0, v1}, Lcn/example/offersmeans/Main;->setTitle(Ljava/lang/CharSequence;)V
    .line 6
    const-string v1, "main"
    const-string v2, "撤回同意，注销账号监听"
    invoke-static {v1, v2}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 7
    const-string v1, "https://example.cn/user/cancelOrder"
    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;
    return-void
.end method
