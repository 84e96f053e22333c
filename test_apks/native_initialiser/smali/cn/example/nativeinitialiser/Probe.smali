.class public Lcn/example/nativeinitialiser/Probe;
.super Ljava/lang/Object;
.source "Probe.java"

# direct methods

.method static constructor <clinit>()V
    .locals 1
    const-string v0, "probe"
    invoke-static {v0}, Ljava/lang/System;->loadLibrary(Ljava/lang/String;)V
    return-void
.end method

.method public static native there()I
.end method
