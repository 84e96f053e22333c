.class public Lcn/example/hopstartservice/Main;
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
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 5
    new-instance v1, Lcn/example/hopstartservice/Main$1;
    invoke-direct {v1, p0}, Lcn/example/hopstartservice/Main$1;-><init>(Lcn/example/hopstartservice/Main;)V
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 11
    invoke-virtual {p0, v0}, Lcn/example/hopstartservice/Main;->setContentView(Landroid/view/View;)V
    .line 12
    return-void
.end method
