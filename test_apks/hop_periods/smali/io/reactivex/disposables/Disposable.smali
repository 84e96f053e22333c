.class public interface abstract Lio/reactivex/disposables/Disposable;
.super Ljava/lang/Object;
