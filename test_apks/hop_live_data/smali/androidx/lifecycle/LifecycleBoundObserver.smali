.class final Landroidx/lifecycle/LifecycleBoundObserver;
.super Ljava/lang/Object;
.source "LifecycleBoundObserver.java"

# interfaces
.implements Landroidx/lifecycle/LifecycleObserver;

# instance fields
.field final mData:Landroidx/lifecycle/LiveData;

.field final mOwner:Landroidx/lifecycle/LifecycleOwner;

.field final mObserver:Landroidx/lifecycle/Observer;

.field mLastVersion:I

# direct methods
.method constructor <init>(Landroidx/lifecycle/LiveData;Landroidx/lifecycle/LifecycleOwner;Landroidx/lifecycle/Observer;)V
    .locals 1
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 6
    const/4 v0, -0x1
    iput v0, p0, Landroidx/lifecycle/LifecycleBoundObserver;->mLastVersion:I
    .line 8
    iput-object p1, p0, Landroidx/lifecycle/LifecycleBoundObserver;->mData:Landroidx/lifecycle/LiveData;
    .line 9
    iput-object p2, p0, Landroidx/lifecycle/LifecycleBoundObserver;->mOwner:Landroidx/lifecycle/LifecycleOwner;
    .line 10
    iput-object p3, p0, Landroidx/lifecycle/LifecycleBoundObserver;->mObserver:Landroidx/lifecycle/Observer;
    .line 11
    return-void
.end method

# virtual methods
.method public onStateChanged(Z)V
    .locals 1
    .line 12
    iget-object v0, p0, Landroidx/lifecycle/LifecycleBoundObserver;->mData:Landroidx/lifecycle/LiveData;
    invoke-virtual {v0, p0}, Landroidx/lifecycle/LiveData;->considerNotify(Landroidx/lifecycle/LifecycleBoundObserver;)V
    return-void
.end method
