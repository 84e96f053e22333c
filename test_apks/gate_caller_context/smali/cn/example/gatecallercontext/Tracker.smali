.class public final Lcn/example/gatecallercontext/Tracker;
.super Ljava/lang/Object;
.source "Tracker.java"

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static start(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-static {p0}, Lcn/example/gatecallercontext/Device;->report(Landroid/content/Context;)V
    .line 6
    return-void
.end method
