.class public interface abstract Lkotlinx/coroutines/Job;
.super Ljava/lang/Object;
.source "Job.java"

# interfaces
.implements Lkotlin/coroutines/CoroutineContext$Element;

# virtual methods
.method public abstract isActive()Z
.end method
