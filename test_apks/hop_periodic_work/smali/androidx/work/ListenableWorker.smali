.class public abstract Landroidx/work/ListenableWorker;
.super Ljava/lang/Object;
.source "ListenableWorker.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Landroidx/work/ListenableWorker$Success;,
        Landroidx/work/ListenableWorker$Result;
    }
.end annotation

# instance fields
.field private final mAppContext:Landroid/content/Context;

# direct methods
.method public constructor <init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Landroidx/work/ListenableWorker;->mAppContext:Landroid/content/Context;
    return-void
.end method

# virtual methods
.method public final getApplicationContext()Landroid/content/Context;
    .locals 1
    .line 6
    iget-object v0, p0, Landroidx/work/ListenableWorker;->mAppContext:Landroid/content/Context;
    return-object v0
.end method
