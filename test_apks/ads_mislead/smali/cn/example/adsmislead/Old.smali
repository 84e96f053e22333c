.class public Lcn/example/adsmislead/Old;
.super Landroid/app/Activity;
.source "Old.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
