.class public abstract Landroidx/work/WorkManager;
.super Ljava/lang/Object;
.source "WorkManager.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static getInstance(Landroid/content/Context;)Landroidx/work/WorkManager;
    .locals 1
    .line 4
    invoke-static {p0}, Landroidx/work/WorkManagerImpl;->getInstance(Landroid/content/Context;)Landroidx/work/WorkManagerImpl;
    move-result-object v0
    return-object v0
.end method

# virtual methods
.method public final enqueue(Landroidx/work/WorkRequest;)Landroidx/work/Operation;
    .locals 1
    .line 5
    invoke-static {p1}, Ljava/util/Collections;->singletonList(Ljava/lang/Object;)Ljava/util/List;
    move-result-object v0
    invoke-virtual {p0, v0}, Landroidx/work/WorkManager;->enqueue(Ljava/util/List;)Landroidx/work/Operation;
    move-result-object v0
    return-object v0
.end method

.method public abstract enqueue(Ljava/util/List;)Landroidx/work/Operation;
.end method
