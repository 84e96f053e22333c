.class public abstract Landroidx/work/WorkRequest$Builder;
.super Ljava/lang/Object;
.source "WorkRequest.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Landroidx/work/WorkRequest;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x409
    name = "Builder"
.end annotation

# instance fields
.field final mWorkerClassName:Ljava/lang/String;

# direct methods
.method constructor <init>(Ljava/lang/Class;)V
    .locals 1
    .line 8
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    invoke-virtual {p1}, Ljava/lang/Class;->getName()Ljava/lang/String;
    move-result-object v0
    iput-object v0, p0, Landroidx/work/WorkRequest$Builder;->mWorkerClassName:Ljava/lang/String;
    return-void
.end method

# virtual methods
.method public final build()Landroidx/work/WorkRequest;
    .locals 1
    .line 9
    invoke-virtual {p0}, Landroidx/work/WorkRequest$Builder;->buildInternal()Landroidx/work/WorkRequest;
    move-result-object v0
    return-object v0
.end method

.method abstract buildInternal()Landroidx/work/WorkRequest;
.end method
