.class public final Lcn/example/hopunreached/Debug;
.super Ljava/lang/Object;
.source "Debug.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static dump(Landroid/content/Context;)V
    .locals 0
    .line 3
    invoke-static {p0}, Lcn/example/hopunreached/Device;->report(Landroid/content/Context;)V
    .line 4
    return-void
.end method
