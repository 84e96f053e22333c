.class public Lcn/example/hopintentaction/Main;
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
    const-string v1, "cn.example.hopintentaction.SYNC"
    invoke-direct {v0, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V
    .line 6
    invoke-virtual {p0}, Lcn/example/hopintentaction/Main;->getPackageName()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/content/Intent;->setPackage(Ljava/lang/String;)Landroid/content/Intent;
    .line 7
    invoke-virtual {p0, v0}, Lcn/example/hopintentaction/Main;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    .line 8
    return-void
.end method
