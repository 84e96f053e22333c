.class public Lkotlin/jvm/internal/PropertyReference1Impl;
.super Lkotlin/jvm/internal/PropertyReference1;
.source "PropertyReference1Impl.java"

# instance fields
.field private final owner:Lkotlin/reflect/KDeclarationContainer;

.field private final name:Ljava/lang/String;

.field private final signature:Ljava/lang/String;

# direct methods
.method public constructor <init>(Lkotlin/reflect/KDeclarationContainer;Ljava/lang/String;Ljava/lang/String;)V
    .locals 0
    .line 6
    invoke-direct {p0}, Lkotlin/jvm/internal/PropertyReference1;-><init>()V
    .line 7
    iput-object p1, p0, Lkotlin/jvm/internal/PropertyReference1Impl;->owner:Lkotlin/reflect/KDeclarationContainer;
    .line 8
    iput-object p2, p0, Lkotlin/jvm/internal/PropertyReference1Impl;->name:Ljava/lang/String;
    .line 9
    iput-object p3, p0, Lkotlin/jvm/internal/PropertyReference1Impl;->signature:Ljava/lang/String;
    .line 10
    return-void
.end method

# virtual methods
.method public getName()Ljava/lang/String;
    .locals 1
    .line 11
    iget-object v0, p0, Lkotlin/jvm/internal/PropertyReference1Impl;->name:Ljava/lang/String;
    return-object v0
.end method
