.class public Lcn/example/sentactions/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/sentactions/Work;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "cn.example.COLLECT"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setAction(Ljava/lang/String;)Landroid/content/Intent;
    invoke-virtual {p0, v0}, Lcn/example/sentactions/Main;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/sentactions/Handed;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "cn.example.COLLECT"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setAction(Ljava/lang/String;)Landroid/content/Intent;
    invoke-virtual {p0, v0}, Lcn/example/sentactions/Main;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/sentactions/Switch;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const-string v1, "cn.example.COLLECT"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setAction(Ljava/lang/String;)Landroid/content/Intent;
    invoke-virtual {p0, v0}, Lcn/example/sentactions/Main;->sendBroadcast(Landroid/content/Intent;)V
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/sentactions/Open;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/sentactions/Main;->complete(Landroid/content/Intent;)V
    invoke-virtual {p0, v0}, Lcn/example/sentactions/Main;->sendBroadcast(Landroid/content/Intent;)V
    return-void
.end method

# What is sent to Open is decided here.
.method complete(Landroid/content/Intent;)V
    .locals 1
    const-string v0, "cn.example.COLLECT"
    invoke-virtual {p1, v0}, Landroid/content/Intent;->setAction(Ljava/lang/String;)Landroid/content/Intent;
    return-void
.end method
