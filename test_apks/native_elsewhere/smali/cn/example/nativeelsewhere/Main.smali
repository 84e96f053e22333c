.class public Lcn/example/nativeelsewhere/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods

.method static constructor <clinit>()V
    .locals 1
    const-string v0, "probe"
    invoke-static {v0}, Ljava/lang/System;->loadLibrary(Ljava/lang/String;)V
    const-string v0, "/data/data/cn.example.nativeelsewhere/files/libextra.so"
    invoke-static {v0}, Ljava/lang/System;->load(Ljava/lang/String;)V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private static native serial()Ljava/lang/String;
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-static {}, Lcn/example/nativeelsewhere/Main;->serial()Ljava/lang/String;
    return-void
.end method

