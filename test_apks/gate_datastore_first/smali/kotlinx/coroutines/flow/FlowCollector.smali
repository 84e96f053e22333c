.class public interface abstract Lkotlinx/coroutines/flow/FlowCollector;
.super Ljava/lang/Object;
.source "FlowCollector.java"

# virtual methods
.method public abstract emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
.end method
