.class final Landroidx/work/WorkerWrapper;
.super Ljava/lang/Object;
.source "WorkerWrapper.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field private final mAppContext:Landroid/content/Context;

.field private final mWorkerClassName:Ljava/lang/String;

# direct methods
.method constructor <init>(Landroid/content/Context;Ljava/lang/String;)V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Landroidx/work/WorkerWrapper;->mAppContext:Landroid/content/Context;
    iput-object p2, p0, Landroidx/work/WorkerWrapper;->mWorkerClassName:Ljava/lang/String;
    return-void
.end method

# virtual methods
.method public run()V
    .locals 4
    :try_0_start
    .line 9
    iget-object v0, p0, Landroidx/work/WorkerWrapper;->mWorkerClassName:Ljava/lang/String;
    invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v0
    .line 10
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/Class;
    const-class v2, Landroid/content/Context;
    const/4 v3, 0x0
    aput-object v2, v1, v3
    const-class v2, Landroidx/work/WorkerParameters;
    const/4 v3, 0x1
    aput-object v2, v1, v3
    invoke-virtual {v0, v1}, Ljava/lang/Class;->getDeclaredConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;
    move-result-object v0
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/Object;
    iget-object v2, p0, Landroidx/work/WorkerWrapper;->mAppContext:Landroid/content/Context;
    const/4 v3, 0x0
    aput-object v2, v1, v3
    new-instance v2, Landroidx/work/WorkerParameters;
    invoke-static {}, Ljava/util/UUID;->randomUUID()Ljava/util/UUID;
    move-result-object v3
    invoke-direct {v2, v3}, Landroidx/work/WorkerParameters;-><init>(Ljava/util/UUID;)V
    const/4 v3, 0x1
    aput-object v2, v1, v3
    invoke-virtual {v0, v1}, Ljava/lang/reflect/Constructor;->newInstance([Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    .line 11
    check-cast v0, Landroidx/work/Worker;
    invoke-virtual {v0}, Landroidx/work/Worker;->doWork()Landroidx/work/ListenableWorker$Result;
    :try_62_end
    .catch Ljava/lang/Exception; {:try_0_start .. :try_62_end} :L0
    .line 12
    goto :L1
    :L0
    move-exception v0
    const-string v0, "WM-WorkerWrapper"
    iget-object v1, p0, Landroidx/work/WorkerWrapper;->mWorkerClassName:Ljava/lang/String;
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L1
    .line 13
    return-void
.end method
