.class public interface abstract Lkotlin/reflect/KDeclarationContainer;
.super Ljava/lang/Object;
.source "KDeclarationContainer.java"
