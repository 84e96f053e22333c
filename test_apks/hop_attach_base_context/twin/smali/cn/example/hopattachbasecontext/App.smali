.class public Lcn/example/hopattachbasecontext/App;
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
.method protected attachContext(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-super {p0, p1}, Landroid/app/Application;->attachBaseContext(Landroid/content/Context;)V
    .line 5
    invoke-static {p1}, Lcn/example/hopattachbasecontext/Device;->report(Landroid/content/Context;)V
    .line 6
    return-void
.end method
