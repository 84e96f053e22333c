.class public final Lkotlin/jvm/internal/PackageReference;
.super Ljava/lang/Object;
.source "PackageReference.java"

# interfaces
.implements Lkotlin/reflect/KDeclarationContainer;

# instance fields
.field private final jClass:Ljava/lang/Class;

# direct methods
.method public constructor <init>(Ljava/lang/Class;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lkotlin/jvm/internal/PackageReference;->jClass:Ljava/lang/Class;
    return-void
.end method
