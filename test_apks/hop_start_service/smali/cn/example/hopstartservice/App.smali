.class public Lcn/example/hopstartservice/App;
.super Landroid/app/Application;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 2
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 4
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/hopstartservice/SyncService;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/hopstartservice/App;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    .line 5
    return-void
.end method
