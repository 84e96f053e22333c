.class public Landroidx/lifecycle/LifecycleRegistry;
.super Landroidx/lifecycle/Lifecycle;
.source "LifecycleRegistry.java"

# instance fields
.field private final mObservers:Ljava/util/ArrayList;

.field private mStarted:Z

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 2
    invoke-direct {p0}, Landroidx/lifecycle/Lifecycle;-><init>()V
    .line 3
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Landroidx/lifecycle/LifecycleRegistry;->mObservers:Ljava/util/ArrayList;
    return-void
.end method

# virtual methods
.method public addObserver(Landroidx/lifecycle/LifecycleObserver;)V
    .locals 1
    .line 5
    iget-object v0, p0, Landroidx/lifecycle/LifecycleRegistry;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v0, p1}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    return-void
.end method

.method public setStarted(Z)V
    .locals 2
    .line 7
    iput-boolean p1, p0, Landroidx/lifecycle/LifecycleRegistry;->mStarted:Z
    .line 8
    const/4 v0, 0x0
    :L0
    iget-object v1, p0, Landroidx/lifecycle/LifecycleRegistry;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1}, Ljava/util/ArrayList;->size()I
    move-result v1
    if-ge v0, v1, :L1
    iget-object v1, p0, Landroidx/lifecycle/LifecycleRegistry;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->get(I)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroidx/lifecycle/LifecycleObserver;
    invoke-interface {v1, p1}, Landroidx/lifecycle/LifecycleObserver;->onStateChanged(Z)V
    add-int/lit8 v0, v0, 0x1
    goto :L0
    :L1
    .line 9
    return-void
.end method

.method public isStarted()Z
    .locals 1
    .line 10
    iget-boolean v0, p0, Landroidx/lifecycle/LifecycleRegistry;->mStarted:Z
    return v0
.end method
