.class final Lcn/example/gatenativeanswer/Switches;
.super Ljava/lang/Object;
.source "Switches.java"

# direct methods
.method constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static collects()Z
    .locals 1
    .line 3
    const/4 v0, 0x1
    return v0
.end method
