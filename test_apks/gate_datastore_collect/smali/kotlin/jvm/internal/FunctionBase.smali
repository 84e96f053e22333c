.class public interface abstract Lkotlin/jvm/internal/FunctionBase;
.super Ljava/lang/Object;
.source "FunctionBase.java"

# interfaces
.implements Lkotlin/Function;

# virtual methods
.method public abstract getArity()I
.end method
