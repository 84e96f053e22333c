.class public abstract Lkotlinx/coroutines/CoroutineDispatcher;
.super Ljava/lang/Object;
.source "CoroutineDispatcher.java"

# interfaces
.implements Lkotlin/coroutines/CoroutineContext$Element;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public abstract dispatch(Lkotlin/coroutines/CoroutineContext;Ljava/lang/Runnable;)V
.end method

.method public plus(Lkotlin/coroutines/CoroutineContext;)Lkotlin/coroutines/CoroutineContext;
    .locals 0
    .line 4
    return-object p1
.end method
