.class public interface abstract Lkotlin/reflect/KMutableProperty1;
.super Ljava/lang/Object;
.source "KMutableProperty1.java"

# interfaces
.implements Lkotlin/reflect/KProperty1;
