.class public final Lkotlin/Result;
.super Ljava/lang/Object;
.source "Result.java"

# interfaces
.implements Ljava/io/Serializable;

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lkotlin/Result$Companion;,
        Lkotlin/Result$Failure;
    }
.end annotation

# static fields
.field public static final Companion:Lkotlin/Result$Companion;

# instance fields
.field private final value:Ljava/lang/Object;

# direct methods
.method private constructor <init>(Ljava/lang/Object;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lkotlin/Result;->value:Ljava/lang/Object;
    return-void
.end method

.method public static constructor-impl(Ljava/lang/Object;)Ljava/lang/Object;
    .locals 0
    .line 6
    return-object p0
.end method

.method static constructor <clinit>()V
    .locals 2
    .line 3
    new-instance v0, Lkotlin/Result$Companion;
    const/4 v1, 0x0
    invoke-direct {v0, v1}, Lkotlin/Result$Companion;-><init>(Lkotlin/Result$1;)V
    sput-object v0, Lkotlin/Result;->Companion:Lkotlin/Result$Companion;
    return-void
.end method
