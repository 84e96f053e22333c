.class public interface abstract Lkotlin/reflect/KProperty;
.super Ljava/lang/Object;
.source "KProperty.java"

# virtual methods
.method public abstract getName()Ljava/lang/String;
.end method
