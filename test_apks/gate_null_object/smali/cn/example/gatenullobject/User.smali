.class public Lcn/example/gatenullobject/User;
.super Ljava/lang/Object;
.source "User.java"

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
