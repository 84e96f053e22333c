.class public Lcn/example/startsitself/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 8
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/startsitself/Keeper;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/startsitself/Main;->startService(Landroid/content/Intent;)Landroid/content/ComponentName;
    .line 5
    const/4 v1, 0x0
    invoke-static {p0, v1, v0, v1}, Landroid/app/PendingIntent;->getService(Landroid/content/Context;ILandroid/content/Intent;I)Landroid/app/PendingIntent;
    move-result-object v7
    .line 6
    const-string v1, "alarm"
    invoke-virtual {p0, v1}, Lcn/example/startsitself/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/app/AlarmManager;
    .line 7
    const/4 v2, 0x1
    const-wide/16 v3, 0x0
    const-wide/32 v5, 0x1b7740
    invoke-virtual {v1, v7}, Landroid/app/AlarmManager;->cancel(Landroid/app/PendingIntent;)V
    .line 8
    new-instance v0, Landroid/app/job/JobInfo$Builder;
    const/4 v1, 0x0
    invoke-direct {v0, v2, v1}, Landroid/app/job/JobInfo$Builder;-><init>(ILandroid/content/ComponentName;)V
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/job/JobInfo$Builder;->setPersisted(Z)Landroid/app/job/JobInfo$Builder;
    .line 9
    new-instance v0, Landroid/content/Intent;
    const-string v1, "android.settings.REQUEST_IGNORE_BATTERY_OPTIMIZATIONS"
    invoke-direct {v0, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V
    invoke-virtual {p0, v0}, Lcn/example/startsitself/Main;->startActivity(Landroid/content/Intent;)V
    .line 10
    new-instance v0, Landroid/media/MediaPlayer;
    invoke-direct {v0}, Landroid/media/MediaPlayer;-><init>()V
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/media/MediaPlayer;->setLooping(Z)V
    const/high16 v1, 0x3f800000    # 1.0f
    invoke-virtual {v0, v1, v1}, Landroid/media/MediaPlayer;->setVolume(FF)V
    return-void
.end method
