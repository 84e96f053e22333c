.class public Lcn/example/subclassreceiver/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    .line 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 11
    new-instance v0, Lcn/example/subclassreceiver/Recorder;
    invoke-direct {v0}, Lcn/example/subclassreceiver/Recorder;-><init>()V
    const/4 v1, 0x1
    .line 12
    invoke-virtual {v0, v1}, Lcn/example/subclassreceiver/Recorder;->setAudioSource(I)V
    return-void
.end method
