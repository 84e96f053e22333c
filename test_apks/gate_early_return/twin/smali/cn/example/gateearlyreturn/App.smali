.class public Lcn/example/gateearlyreturn/App;
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
    .locals 3
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    const-string v0, "app"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gateearlyreturn/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "user_agree"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    .line 6
    if-nez v0, :L0
    .line 7
    return-void
    :L0
    .line 9
    invoke-static {p0}, Lcn/example/gateearlyreturn/Device;->report(Landroid/content/Context;)V
    .line 10
    const-string v0, "app"
    const-string v1, "started"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 11
    return-void
.end method
