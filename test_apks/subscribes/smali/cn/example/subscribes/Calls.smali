.class final Lcn/example/subscribes/Calls;
.super Landroid/telephony/PhoneStateListener;
.source "Calls.java"

.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/telephony/PhoneStateListener;-><init>()V
    return-void
.end method
