.class public final Landroidx/work/ListenableWorker$Success;
.super Landroidx/work/ListenableWorker$Result;
.source "ListenableWorker.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Landroidx/work/ListenableWorker;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x19
    name = "Success"
.end annotation

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 10
    invoke-direct {p0}, Landroidx/work/ListenableWorker$Result;-><init>()V
    return-void
.end method
