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
    .locals 1
    .line 11
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 13
    iget-object v0, p0, Lcn/example/hopserviceconnection/Main;->connection:Landroid/content/ServiceConnection;
    invoke-virtual {p0, v0}, Lcn/example/hopserviceconnection/Main;->unbindService(Landroid/content/ServiceConnection;)V
    .line 14
    return-void
.end method
