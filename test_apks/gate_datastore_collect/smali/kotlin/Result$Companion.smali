.class public final Lkotlin/Result$Companion;
.super Ljava/lang/Object;
.source "Result.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lkotlin/Result;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x19
    name = "Companion"
.end annotation

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method synthetic constructor <init>(Lkotlin/Result$1;)V
    .locals 0
    .line 7
    invoke-direct {p0}, Lkotlin/Result$Companion;-><init>()V
    return-void
.end method
