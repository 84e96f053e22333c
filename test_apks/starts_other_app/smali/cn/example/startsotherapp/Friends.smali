.class final Lcn/example/startsotherapp/Friends;
.super Ljava/lang/Object;
.source "Friends.java"

.method static open(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 0
    .line 3
    invoke-virtual {p0, p1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
    return-void
.end method

.method static wakeUp()Landroid/content/Intent;
    .locals 4
    .line 5
    new-instance v0, Landroid/content/Intent;
    invoke-direct {v0}, Landroid/content/Intent;-><init>()V
    new-instance v1, Landroid/content/ComponentName;
    const-string v2, "com.example.news"
    const-string v3, "com.example.news.WakeReceiver"
    invoke-direct {v1, v2, v3}, Landroid/content/ComponentName;-><init>(Ljava/lang/String;Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setComponent(Landroid/content/ComponentName;)Landroid/content/Intent;
    return-object v0
.end method
