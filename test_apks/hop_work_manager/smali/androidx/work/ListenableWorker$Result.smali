.class public abstract Landroidx/work/ListenableWorker$Result;
.super Ljava/lang/Object;
.source "ListenableWorker.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Landroidx/work/ListenableWorker;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x409
    name = "Result"
.end annotation

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static success()Landroidx/work/ListenableWorker$Result;
    .locals 1
    .line 8
    new-instance v0, Landroidx/work/ListenableWorker$Success;
    invoke-direct {v0}, Landroidx/work/ListenableWorker$Success;-><init>()V
    return-object v0
.end method
