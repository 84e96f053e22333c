.class public interface abstract Lkotlin/jvm/functions/Function1;
.super Ljava/lang/Object;
.source "Function1.java"

# interfaces
.implements Lkotlin/Function;

# virtual methods
.method public abstract invoke(Ljava/lang/Object;)Ljava/lang/Object;
.end method
