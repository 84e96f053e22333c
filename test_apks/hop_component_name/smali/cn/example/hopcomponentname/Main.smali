.class public Lcn/example/hopcomponentname/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private open()V
    .locals 4
    .line 11
    new-instance v0, Landroid/content/Intent;
    invoke-direct {v0}, Landroid/content/Intent;-><init>()V
    .line 12
    new-instance v1, Landroid/content/ComponentName;
    const-string v2, "cn.example.hopcomponentname"
    const-string v3, "cn.example.hopcomponentname.SecondActivity"
    invoke-direct {v1, v2, v3}, Landroid/content/ComponentName;-><init>(Ljava/lang/String;Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setComponent(Landroid/content/ComponentName;)Landroid/content/Intent;
    .line 13
    invoke-virtual {p0, v0}, Lcn/example/hopcomponentname/Main;->startActivity(Landroid/content/Intent;)V
    .line 14
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
    invoke-direct {p0}, Lcn/example/hopcomponentname/Main;->open()V
    .line 7
    invoke-virtual {p0, v0}, Lcn/example/hopcomponentname/Main;->setContentView(Landroid/view/View;)V
    .line 8
    return-void
.end method
