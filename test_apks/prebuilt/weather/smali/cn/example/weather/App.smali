.class public Lcn/example/weather/App;
.super Landroid/app/Application;
.source "App.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 3
    .line 14
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 15
    invoke-static {p0}, Lcn/example/weather/Device;->imei(Landroid/content/Context;)Ljava/lang/String;
    move-result-object v0
    .line 16
    invoke-virtual {p0}, Lcn/example/weather/App;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v1
    invoke-static {v1}, Lcom/umeng/commonsdk/Device;->id(Landroid/content/ContentResolver;)Ljava/lang/String;
    move-result-object v1
    .line 17
    invoke-static {v0, v1}, Lcn/example/weather/Report;->send(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
