.class public Lcn/example/subclassreceiver/Recorder;
.super Landroid/media/MediaRecorder;
.source "Recorder.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/media/MediaRecorder;-><init>()V
    return-void
.end method

.method public setAudioSource(I)V
    .registers 2
    return-void
.end method
