.class public interface abstract Lkotlin/reflect/KClass;
.super Ljava/lang/Object;
.source "KClass.java"

# interfaces
.implements Lkotlin/reflect/KDeclarationContainer;
