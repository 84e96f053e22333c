.class public Landroidx/activity/result/ActivityResult;
.super Ljava/lang/Object;
.field private final mResultCode:I

.method public getResultCode()I
    .locals 1
    iget v0, p0, Landroidx/activity/result/ActivityResult;->mResultCode:I
    return v0
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
