.class public Lcn/example/gatebaseactivity/Main;
.super Lcn/example/gatebaseactivity/BaseActivity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gatebaseactivity/BaseActivity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 3
    invoke-super {p0, p1}, Lcn/example/gatebaseactivity/BaseActivity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "main"
    const-string v1, "created"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 5
    return-void
.end method

.method protected initView()V
    .locals 1
    .line 8
    invoke-static {p0}, Lcn/example/gatebaseactivity/Device;->report(Landroid/content/Context;)V
    .line 9
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0, v0}, Lcn/example/gatebaseactivity/Main;->setContentView(Landroid/view/View;)V
    .line 10
    return-void
.end method

.method protected initData()V
    .locals 2
    .line 14
    const-string v0, "main"
    const-string v1, "data"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 15
    return-void
.end method
