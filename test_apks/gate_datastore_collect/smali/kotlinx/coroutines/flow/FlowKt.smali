.class public final Lkotlinx/coroutines/flow/FlowKt;
.super Ljava/lang/Object;
.source "FlowKt.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lkotlinx/coroutines/flow/FlowKt$First;
    }
.end annotation

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final first(Lkotlinx/coroutines/flow/Flow;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 4
    new-instance v0, Lkotlinx/coroutines/flow/FlowKt$First;
    invoke-direct {v0}, Lkotlinx/coroutines/flow/FlowKt$First;-><init>()V
    .line 5
    invoke-interface {p0, v0, p1}, Lkotlinx/coroutines/flow/Flow;->collect(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .line 6
    iget-object v0, v0, Lkotlinx/coroutines/flow/FlowKt$First;->value:Ljava/lang/Object;
    return-object v0
.end method
