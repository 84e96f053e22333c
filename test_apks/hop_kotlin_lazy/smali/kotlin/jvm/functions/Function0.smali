.class public interface abstract Lkotlin/jvm/functions/Function0;
.super Ljava/lang/Object;
.source "Function0.java"

# interfaces
.implements Lkotlin/Function;

# virtual methods
.method public abstract invoke()Ljava/lang/Object;
.end method
