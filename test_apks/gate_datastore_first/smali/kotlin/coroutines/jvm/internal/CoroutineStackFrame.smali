.class public interface abstract Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
.super Ljava/lang/Object;
.source "CoroutineStackFrame.java"

# virtual methods
.method public abstract getCallerFrame()Lkotlin/coroutines/jvm/internal/CoroutineStackFrame;
.end method
