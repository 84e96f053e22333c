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

.method public synthetic lambda$onCreate$0$cn-example-hopworkmanager-Main(Landroid/view/View;)V
    .locals 1
    .line 5
    invoke-virtual {p0}, Lcn/example/hopworkmanager/Main;->getApplication()Landroid/app/Application;
    move-result-object v0
    check-cast v0, Lcn/example/hopworkmanager/App;
    invoke-virtual {v0}, Lcn/example/hopworkmanager/App;->schedule()V
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
    new-instance v1, Lcn/example/hopworkmanager/Main$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcn/example/hopworkmanager/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/hopworkmanager/Main;)V
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 6
    invoke-virtual {p0, v0}, Lcn/example/hopworkmanager/Main;->setContentView(Landroid/view/View;)V
    .line 7
    return-void
.end method
