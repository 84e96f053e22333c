.class public interface abstract Lkotlin/reflect/KProperty1;
.super Ljava/lang/Object;
.source "KProperty1.java"

# interfaces
.implements Lkotlin/reflect/KProperty;
