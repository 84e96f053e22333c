.class public final Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1;
.super Ljava/lang/Object;
.source "SafeCollector.common.kt"

# interfaces
.implements Lkotlinx/coroutines/flow/Flow;

# instance fields
.field final synthetic $this_unsafeTransform$inlined:Lkotlinx/coroutines/flow/Flow;

# direct methods
.method public constructor <init>(Lkotlinx/coroutines/flow/Flow;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1;->$this_unsafeTransform$inlined:Lkotlinx/coroutines/flow/Flow;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public collect(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 3
    iget-object v0, p0, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1;->$this_unsafeTransform$inlined:Lkotlinx/coroutines/flow/Flow;
    new-instance v1, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1$2;
    invoke-direct {v1, p1}, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1$2;-><init>(Lkotlinx/coroutines/flow/FlowCollector;)V
    check-cast v1, Lkotlinx/coroutines/flow/FlowCollector;
    invoke-interface {v0, v1, p2}, Lkotlinx/coroutines/flow/Flow;->collect(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v1
    if-ne v0, v1, :L0
    return-object v0
    :L0
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
.end method
