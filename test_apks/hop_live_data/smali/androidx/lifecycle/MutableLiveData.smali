.class public Landroidx/lifecycle/MutableLiveData;
.super Landroidx/lifecycle/LiveData;
.source "MutableLiveData.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroidx/lifecycle/LiveData;-><init>()V
    return-void
.end method

# virtual methods
.method public setValue(Ljava/lang/Object;)V
    .locals 0
    .line 3
    invoke-super {p0, p1}, Landroidx/lifecycle/LiveData;->setValue(Ljava/lang/Object;)V
    return-void
.end method
