.class public Lcn/example/offersmeans/LoginActivity;
.super Landroid/app/Activity;
.source "LoginActivity.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
