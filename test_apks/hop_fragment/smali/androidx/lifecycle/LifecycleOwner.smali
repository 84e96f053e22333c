.class public interface abstract Landroidx/lifecycle/LifecycleOwner;
.super Ljava/lang/Object;
.source "LifecycleOwner.java"

# virtual methods
.method public abstract getLifecycle()Landroidx/lifecycle/Lifecycle;
.end method
