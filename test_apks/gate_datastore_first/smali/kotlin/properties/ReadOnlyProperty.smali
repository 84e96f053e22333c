.class public interface abstract Lkotlin/properties/ReadOnlyProperty;
.super Ljava/lang/Object;
.source "ReadOnlyProperty.java"

# virtual methods
.method public abstract getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
.end method
