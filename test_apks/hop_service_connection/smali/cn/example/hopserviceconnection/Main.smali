.class public Lcn/example/hopserviceconnection/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private final connection:Landroid/content/ServiceConnection;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 2
    new-instance v0, Lcn/example/hopserviceconnection/Main$1;
    invoke-direct {v0, p0}, Lcn/example/hopserviceconnection/Main$1;-><init>(Lcn/example/hopserviceconnection/Main;)V
    iput-object v0, p0, Lcn/example/hopserviceconnection/Main;->connection:Landroid/content/ServiceConnection;
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 11
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 12
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/hopserviceconnection/LocalService;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    iget-object v1, p0, Lcn/example/hopserviceconnection/Main;->connection:Landroid/content/ServiceConnection;
    const/4 v2, 0x1
    invoke-virtual {p0, v0, v1, v2}, Lcn/example/hopserviceconnection/Main;->bindService(Landroid/content/Intent;Landroid/content/ServiceConnection;I)Z
    .line 14
    return-void
.end method
