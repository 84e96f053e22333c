.class public interface abstract Lkotlin/properties/ReadWriteProperty;
.super Ljava/lang/Object;
.source "ReadWriteProperty.java"

# virtual methods
.method public abstract getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
.end method

.method public abstract setValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;Ljava/lang/Object;)V
.end method
