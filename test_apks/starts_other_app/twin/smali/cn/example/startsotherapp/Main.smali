.class public Lcn/example/startsotherapp/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Landroid/content/Intent;
    invoke-direct {v0}, Landroid/content/Intent;-><init>()V
    const-string v1, "cn.example.startsotherapp"
    const-string v2, "cn.example.startsotherapp.Main"
    invoke-virtual {v0, v1, v2}, Landroid/content/Intent;->setClassName(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcn/example/startsotherapp/Main;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    .line 5
    invoke-virtual {p0}, Lcn/example/startsotherapp/Main;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    const-string v1, "com.android.settings"
    invoke-virtual {v0, v1}, Landroid/content/pm/PackageManager;->getLaunchIntentForPackage(Ljava/lang/String;)Landroid/content/Intent;
    move-result-object v0
    invoke-static {p0, v0}, Lcn/example/startsotherapp/Friends;->open(Landroid/content/Context;Landroid/content/Intent;)V
    .line 6
    invoke-static {}, Lcn/example/startsotherapp/Friends;->wakeUp()Landroid/content/Intent;
    move-result-object v0
    invoke-virtual {v0}, Landroid/content/Intent;->getAction()Ljava/lang/String;
    return-void
.end method
