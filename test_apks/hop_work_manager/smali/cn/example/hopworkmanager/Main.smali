.class public Lcn/example/hopworkmanager/Main;
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
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 6
    invoke-virtual {p0, v0}, Lcn/example/hopworkmanager/Main;->setContentView(Landroid/view/View;)V
    .line 7
    return-void
.end method
