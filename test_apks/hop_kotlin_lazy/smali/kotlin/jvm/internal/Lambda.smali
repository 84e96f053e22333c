.class public abstract Lkotlin/jvm/internal/Lambda;
.super Ljava/lang/Object;
.source "Lambda.java"

# interfaces
.implements Lkotlin/jvm/internal/FunctionBase;
.implements Ljava/io/Serializable;

# instance fields
.field private final arity:I

# direct methods
.method public constructor <init>(I)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput p1, p0, Lkotlin/jvm/internal/Lambda;->arity:I
    return-void
.end method

# virtual methods
.method public getArity()I
    .locals 1
    .line 5
    iget v0, p0, Lkotlin/jvm/internal/Lambda;->arity:I
    return v0
.end method
