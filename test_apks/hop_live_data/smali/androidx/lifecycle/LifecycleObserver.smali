.class public interface abstract Landroidx/lifecycle/LifecycleObserver;
.super Ljava/lang/Object;
.source "LifecycleObserver.java"

# virtual methods
.method public abstract onStateChanged(Z)V
.end method
