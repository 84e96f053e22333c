.class public interface abstract Lkotlin/Lazy;
.super Ljava/lang/Object;
.source "Lazy.java"

# virtual methods
.method public abstract getValue()Ljava/lang/Object;
.end method

.method public abstract isInitialized()Z
.end method
