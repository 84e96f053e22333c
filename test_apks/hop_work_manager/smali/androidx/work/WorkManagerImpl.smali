.class final Landroidx/work/WorkManagerImpl;
.super Landroidx/work/WorkManager;
.source "WorkManagerImpl.java"

# static fields
.field private static sInstance:Landroidx/work/WorkManagerImpl;

# instance fields
.field private final mContext:Landroid/content/Context;

.field private final mExecutor:Ljava/util/concurrent/Executor;

# direct methods
.method private constructor <init>(Landroid/content/Context;)V
    .locals 1
    .line 7
    invoke-direct {p0}, Landroidx/work/WorkManager;-><init>()V
    .line 6
    const/4 v0, 0x2
    invoke-static {v0}, Ljava/util/concurrent/Executors;->newFixedThreadPool(I)Ljava/util/concurrent/ExecutorService;
    move-result-object v0
    iput-object v0, p0, Landroidx/work/WorkManagerImpl;->mExecutor:Ljava/util/concurrent/Executor;
    .line 7
    iput-object p1, p0, Landroidx/work/WorkManagerImpl;->mContext:Landroid/content/Context;
    return-void
.end method

.method public static declared-synchronized getInstance(Landroid/content/Context;)Landroidx/work/WorkManagerImpl;
    .locals 2
    .line 9
    sget-object v0, Landroidx/work/WorkManagerImpl;->sInstance:Landroidx/work/WorkManagerImpl;
    if-nez v0, :L0
    new-instance v0, Landroidx/work/WorkManagerImpl;
    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Landroidx/work/WorkManagerImpl;-><init>(Landroid/content/Context;)V
    sput-object v0, Landroidx/work/WorkManagerImpl;->sInstance:Landroidx/work/WorkManagerImpl;
    :L0
    .line 10
    sget-object v0, Landroidx/work/WorkManagerImpl;->sInstance:Landroidx/work/WorkManagerImpl;
    return-object v0
.end method

# virtual methods
.method public enqueue(Ljava/util/List;)Landroidx/work/Operation;
    .locals 5
    .line 13
    const/4 v0, 0x0
    :L0
    invoke-interface {p1}, Ljava/util/List;->size()I
    move-result v1
    if-ge v0, v1, :L1
    iget-object v1, p0, Landroidx/work/WorkManagerImpl;->mExecutor:Ljava/util/concurrent/Executor;
    new-instance v2, Landroidx/work/WorkerWrapper;
    iget-object v3, p0, Landroidx/work/WorkManagerImpl;->mContext:Landroid/content/Context;
    invoke-interface {p1, v0}, Ljava/util/List;->get(I)Ljava/lang/Object;
    move-result-object v4
    check-cast v4, Landroidx/work/WorkRequest;
    invoke-virtual {v4}, Landroidx/work/WorkRequest;->getWorkerClassName()Ljava/lang/String;
    move-result-object v4
    invoke-direct {v2, v3, v4}, Landroidx/work/WorkerWrapper;-><init>(Landroid/content/Context;Ljava/lang/String;)V
    invoke-interface {v1, v2}, Ljava/util/concurrent/Executor;->execute(Ljava/lang/Runnable;)V
    add-int/lit8 v0, v0, 0x1
    goto :L0
    :L1
    .line 14
    const/4 v0, 0x0
    return-object v0
.end method
