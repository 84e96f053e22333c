.class public Lcn/example/hopexportedactivity/Main;
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
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/hopexportedactivity/ShareActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/hopexportedactivity/Main;->startActivity(Landroid/content/Intent;)V
    .line 5
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0, v0}, Lcn/example/hopexportedactivity/Main;->setContentView(Landroid/view/View;)V
    .line 6
    return-void
.end method
