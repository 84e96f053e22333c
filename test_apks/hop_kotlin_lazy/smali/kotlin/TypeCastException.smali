.class public Lkotlin/TypeCastException;
.super Ljava/lang/ClassCastException;
.source "TypeCastException.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Ljava/lang/ClassCastException;-><init>()V
    return-void
.end method

.method public constructor <init>(Ljava/lang/String;)V
    .locals 0
    .line 4
    invoke-direct {p0, p1}, Ljava/lang/ClassCastException;-><init>(Ljava/lang/String;)V
    return-void
.end method
