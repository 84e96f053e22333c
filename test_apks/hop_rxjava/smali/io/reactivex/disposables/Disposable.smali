.class public interface abstract Lio/reactivex/disposables/Disposable;
.super Ljava/lang/Object;
.source "Disposable.java"

# virtual methods
.method public abstract dispose()V
.end method

.method public abstract isDisposed()Z
.end method
