.class public Lcn/example/hopmergedlambda/Main;
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
    .locals 4
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    .line 5
    invoke-virtual {p0, v0}, Lcn/example/hopmergedlambda/Main;->setContentView(Landroid/view/View;)V
    .line 7
    new-instance v1, Lcn/example/hopmergedlambda/Task;
    const/4 v2, 0x1
    invoke-direct {v1, p0, v2}, Lcn/example/hopmergedlambda/Task;-><init>(Ljava/lang/Object;I)V
    invoke-virtual {v0, v1}, Landroid/widget/TextView;->post(Ljava/lang/Runnable;)Z
    .line 8
    new-instance v1, Lcn/example/hopmergedlambda/Task;
    const-string v2, "ready"
    const/4 v3, 0x2
    invoke-direct {v1, v2, v3}, Lcn/example/hopmergedlambda/Task;-><init>(Ljava/lang/Object;I)V
    const-wide/16 v2, 0x1f4
    invoke-virtual {v0, v1, v2, v3}, Landroid/widget/TextView;->postDelayed(Ljava/lang/Runnable;J)Z
    .line 9
    return-void
.end method
