.class final Lkotlinx/coroutines/flow/FlowKt$First;
.super Ljava/lang/Object;
.source "FlowKt.java"

# interfaces
.implements Lkotlinx/coroutines/flow/FlowCollector;

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lkotlinx/coroutines/flow/FlowKt;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = "First"
.end annotation

# instance fields
.field value:Ljava/lang/Object;

# direct methods
.method constructor <init>()V
    .locals 0
    .line 8
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 11
    iput-object p1, p0, Lkotlinx/coroutines/flow/FlowKt$First;->value:Ljava/lang/Object;
    .line 12
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
.end method
