.class public final Lcn/example/hopmultidex/Middle;
.super Ljava/lang/Object;
.source "Middle.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static pass(Landroid/content/Context;)V
    .locals 2
    .line 4
    const-string v0, "middle"
    invoke-virtual {p0}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 5
    return-void
.end method
