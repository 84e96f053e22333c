.class public final Landroidx/work/OneTimeWorkRequest;
.super Landroidx/work/WorkRequest;
.source "OneTimeWorkRequest.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Landroidx/work/OneTimeWorkRequest$Builder;
    }
.end annotation

# direct methods
.method constructor <init>(Landroidx/work/OneTimeWorkRequest$Builder;)V
    .locals 1
    .line 3
    iget-object v0, p1, Landroidx/work/OneTimeWorkRequest$Builder;->mWorkerClassName:Ljava/lang/String;
    invoke-direct {p0, v0}, Landroidx/work/WorkRequest;-><init>(Ljava/lang/String;)V
    return-void
.end method
