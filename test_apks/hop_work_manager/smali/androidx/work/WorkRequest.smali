.class public abstract Landroidx/work/WorkRequest;
.super Ljava/lang/Object;
.source "WorkRequest.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Landroidx/work/WorkRequest$Builder;
    }
.end annotation

# instance fields
.field private final mWorkerClassName:Ljava/lang/String;

# direct methods
.method protected constructor <init>(Ljava/lang/String;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Landroidx/work/WorkRequest;->mWorkerClassName:Ljava/lang/String;
    return-void
.end method

# virtual methods
.method public getWorkerClassName()Ljava/lang/String;
    .locals 1
    .line 5
    iget-object v0, p0, Landroidx/work/WorkRequest;->mWorkerClassName:Ljava/lang/String;
    return-object v0
.end method
