.class public abstract Landroidx/lifecycle/LiveData;
.super Ljava/lang/Object;
.source "LiveData.java"

# instance fields
.field private final mObservers:Ljava/util/ArrayList;

.field private mData:Ljava/lang/Object;

.field private mVersion:I

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 3
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    iput-object v0, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    .line 5
    const/4 v0, -0x1
    iput v0, p0, Landroidx/lifecycle/LiveData;->mVersion:I
    return-void
.end method

# virtual methods
.method public getValue()Ljava/lang/Object;
    .locals 1
    .line 6
    iget-object v0, p0, Landroidx/lifecycle/LiveData;->mData:Ljava/lang/Object;
    return-object v0
.end method

.method public observe(Landroidx/lifecycle/LifecycleOwner;Landroidx/lifecycle/Observer;)V
    .locals 2
    .line 8
    new-instance v0, Landroidx/lifecycle/LifecycleBoundObserver;
    invoke-direct {v0, p0, p1, p2}, Landroidx/lifecycle/LifecycleBoundObserver;-><init>(Landroidx/lifecycle/LiveData;Landroidx/lifecycle/LifecycleOwner;Landroidx/lifecycle/Observer;)V
    .line 9
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z
    .line 10
    invoke-interface {p1}, Landroidx/lifecycle/LifecycleOwner;->getLifecycle()Landroidx/lifecycle/Lifecycle;
    move-result-object v1
    invoke-virtual {v1, v0}, Landroidx/lifecycle/Lifecycle;->addObserver(Landroidx/lifecycle/LifecycleObserver;)V
    .line 11
    return-void
.end method

.method public removeObserver(Landroidx/lifecycle/Observer;)V
    .locals 2
    .line 13
    iget-object v0, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v0}, Ljava/util/ArrayList;->size()I
    move-result v0
    add-int/lit8 v0, v0, -0x1
    :L0
    if-ltz v0, :L2
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->get(I)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroidx/lifecycle/LifecycleBoundObserver;
    iget-object v1, v1, Landroidx/lifecycle/LifecycleBoundObserver;->mObserver:Landroidx/lifecycle/Observer;
    if-ne v1, p1, :L1
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->remove(I)Ljava/lang/Object;
    :L1
    add-int/lit8 v0, v0, -0x1
    goto :L0
    :L2
    .line 14
    return-void
.end method

.method protected setValue(Ljava/lang/Object;)V
    .locals 2
    .line 16
    iget v0, p0, Landroidx/lifecycle/LiveData;->mVersion:I
    add-int/lit8 v0, v0, 0x1
    iput v0, p0, Landroidx/lifecycle/LiveData;->mVersion:I
    .line 17
    iput-object p1, p0, Landroidx/lifecycle/LiveData;->mData:Ljava/lang/Object;
    .line 18
    const/4 v0, 0x0
    :L0
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1}, Ljava/util/ArrayList;->size()I
    move-result v1
    if-ge v0, v1, :L1
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mObservers:Ljava/util/ArrayList;
    invoke-virtual {v1, v0}, Ljava/util/ArrayList;->get(I)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroidx/lifecycle/LifecycleBoundObserver;
    invoke-virtual {p0, v1}, Landroidx/lifecycle/LiveData;->considerNotify(Landroidx/lifecycle/LifecycleBoundObserver;)V
    add-int/lit8 v0, v0, 0x1
    goto :L0
    :L1
    .line 19
    return-void
.end method

.method considerNotify(Landroidx/lifecycle/LifecycleBoundObserver;)V
    .locals 2
    .line 21
    iget-object v0, p1, Landroidx/lifecycle/LifecycleBoundObserver;->mOwner:Landroidx/lifecycle/LifecycleOwner;
    invoke-interface {v0}, Landroidx/lifecycle/LifecycleOwner;->getLifecycle()Landroidx/lifecycle/Lifecycle;
    move-result-object v0
    invoke-virtual {v0}, Landroidx/lifecycle/Lifecycle;->isStarted()Z
    move-result v0
    if-eqz v0, :L0
    iget v0, p1, Landroidx/lifecycle/LifecycleBoundObserver;->mLastVersion:I
    iget v1, p0, Landroidx/lifecycle/LiveData;->mVersion:I
    if-lt v0, v1, :L1
    :L0
    return-void
    :L1
    .line 22
    iget v0, p0, Landroidx/lifecycle/LiveData;->mVersion:I
    iput v0, p1, Landroidx/lifecycle/LifecycleBoundObserver;->mLastVersion:I
    .line 23
    iget-object v0, p1, Landroidx/lifecycle/LifecycleBoundObserver;->mObserver:Landroidx/lifecycle/Observer;
    iget-object v1, p0, Landroidx/lifecycle/LiveData;->mData:Ljava/lang/Object;
    invoke-interface {v0, v1}, Landroidx/lifecycle/Observer;->onChanged(Ljava/lang/Object;)V
    .line 24
    return-void
.end method
