.class public Lio/flutters/embedding/FlutterActivity;
.super Ljava/lang/Object;
.source "FlutterActivity.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
