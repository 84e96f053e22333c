.class public final Landroidx/work/PeriodicWorkRequest;
.super Landroidx/work/WorkRequest;
.source "PeriodicWorkRequest.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Landroidx/work/PeriodicWorkRequest$Builder;
    }
.end annotation

# instance fields
.field private final mInterval:J

# direct methods
.method constructor <init>(Landroidx/work/PeriodicWorkRequest$Builder;)V
    .locals 2
    .line 5
    iget-object v0, p1, Landroidx/work/PeriodicWorkRequest$Builder;->mWorkerClassName:Ljava/lang/String;
    invoke-direct {p0, v0}, Landroidx/work/WorkRequest;-><init>(Ljava/lang/String;)V
    iget-wide v0, p1, Landroidx/work/PeriodicWorkRequest$Builder;->mInterval:J
    iput-wide v0, p0, Landroidx/work/PeriodicWorkRequest;->mInterval:J
    return-void
.end method
