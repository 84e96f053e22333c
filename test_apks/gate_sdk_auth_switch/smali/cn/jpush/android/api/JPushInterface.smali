.class public Lcn/jpush/android/api/JPushInterface;
.super Ljava/lang/Object;
.source "JPushInterface.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static init(Landroid/content/Context;)V
    .locals 1
    .line 5
    invoke-static {}, Lcn/jiguang/api/utils/JCollectionAuth;->checkAuth()Z
    move-result v0
    if-eqz v0, :L0
    invoke-static {p0}, Lcn/jpush/android/service/DeviceReport;->report(Landroid/content/Context;)V
    :L0
    .line 6
    return-void
.end method
