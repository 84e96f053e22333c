.class Lkotlinx/coroutines/AbstractCoroutine;
.super Ljava/lang/Object;
.source "AbstractCoroutine.java"

# interfaces
.implements Lkotlin/coroutines/Continuation;
.implements Lkotlinx/coroutines/Job;
.implements Lkotlinx/coroutines/CoroutineScope;

# instance fields
.field protected final parentContext:Lkotlin/coroutines/CoroutineContext;

.field private volatile state:Ljava/lang/Object;

# direct methods
.method constructor <init>(Lkotlin/coroutines/CoroutineContext;)V
    .locals 0
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lkotlinx/coroutines/AbstractCoroutine;->parentContext:Lkotlin/coroutines/CoroutineContext;
    return-void
.end method

# virtual methods
.method public getContext()Lkotlin/coroutines/CoroutineContext;
    .locals 1
    .line 8
    iget-object v0, p0, Lkotlinx/coroutines/AbstractCoroutine;->parentContext:Lkotlin/coroutines/CoroutineContext;
    return-object v0
.end method

.method public getCoroutineContext()Lkotlin/coroutines/CoroutineContext;
    .locals 1
    .line 9
    iget-object v0, p0, Lkotlinx/coroutines/AbstractCoroutine;->parentContext:Lkotlin/coroutines/CoroutineContext;
    return-object v0
.end method

.method public plus(Lkotlin/coroutines/CoroutineContext;)Lkotlin/coroutines/CoroutineContext;
    .locals 0
    .line 10
    return-object p1
.end method

.method public isActive()Z
    .locals 1
    .line 11
    iget-object v0, p0, Lkotlinx/coroutines/AbstractCoroutine;->state:Ljava/lang/Object;
    if-nez v0, :L0
    const/4 v0, 0x1
    goto :L1
    :L0
    const/4 v0, 0x0
    :L1
    return v0
.end method

.method public resumeWith(Ljava/lang/Object;)V
    .locals 0
    .line 12
    iput-object p1, p0, Lkotlinx/coroutines/AbstractCoroutine;->state:Ljava/lang/Object;
    return-void
.end method

.method final getState()Ljava/lang/Object;
    .locals 1
    .line 13
    iget-object v0, p0, Lkotlinx/coroutines/AbstractCoroutine;->state:Ljava/lang/Object;
    return-object v0
.end method
