.class public Lcn/example/hoplayoutonclick/Main;
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
    const/high16 v0, 0x7f010000
    invoke-virtual {p0, v0}, Lcn/example/hoplayoutonclick/Main;->setContentView(I)V
    .line 5
    return-void
.end method

.method public scan(Landroid/view/View;)V
    .locals 0
    .line 8
    invoke-static {p0}, Lcn/example/hoplayoutonclick/Device;->report(Landroid/content/Context;)V
    .line 9
    return-void
.end method
