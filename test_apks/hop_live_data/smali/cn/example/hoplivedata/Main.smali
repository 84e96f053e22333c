.class public Lcn/example/hoplivedata/Main;
.super Landroidx/fragment/app/FragmentActivity;
.source "Main.java"

# instance fields
.field private final channel:Landroidx/lifecycle/MutableLiveData;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 4
    invoke-direct {p0}, Landroidx/fragment/app/FragmentActivity;-><init>()V
    .line 5
    new-instance v0, Landroidx/lifecycle/MutableLiveData;
    invoke-direct {v0}, Landroidx/lifecycle/MutableLiveData;-><init>()V
    iput-object v0, p0, Lcn/example/hoplivedata/Main;->channel:Landroidx/lifecycle/MutableLiveData;
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 8
    invoke-super {p0, p1}, Landroidx/fragment/app/FragmentActivity;->onCreate(Landroid/os/Bundle;)V
    .line 9
    new-instance v0, Lcn/example/hoplivedata/Main$1;
    invoke-direct {v0, p0}, Lcn/example/hoplivedata/Main$1;-><init>(Lcn/example/hoplivedata/Main;)V
    .line 14
    iget-object v1, p0, Lcn/example/hoplivedata/Main;->channel:Landroidx/lifecycle/MutableLiveData;
    invoke-virtual {v1, p0, v0}, Landroidx/lifecycle/MutableLiveData;->observe(Landroidx/lifecycle/LifecycleOwner;Landroidx/lifecycle/Observer;)V
    .line 15
    iget-object v0, p0, Lcn/example/hoplivedata/Main;->channel:Landroidx/lifecycle/MutableLiveData;
    const-string v1, "default"
    invoke-virtual {v0, v1}, Landroidx/lifecycle/MutableLiveData;->setValue(Ljava/lang/Object;)V
    .line 17
    return-void
.end method
