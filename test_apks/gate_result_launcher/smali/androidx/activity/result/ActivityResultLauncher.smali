.class public abstract Landroidx/activity/result/ActivityResultLauncher;
.super Ljava/lang/Object;

.method public launch(Ljava/lang/Object;)V
    .locals 0
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
