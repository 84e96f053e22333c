.class public final Lkotlin/UNINITIALIZED_VALUE;
.super Ljava/lang/Object;
.source "UNINITIALIZED_VALUE.java"

# static fields
.field public static final INSTANCE:Lkotlin/UNINITIALIZED_VALUE;

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 3
    new-instance v0, Lkotlin/UNINITIALIZED_VALUE;
    invoke-direct {v0}, Lkotlin/UNINITIALIZED_VALUE;-><init>()V
    sput-object v0, Lkotlin/UNINITIALIZED_VALUE;->INSTANCE:Lkotlin/UNINITIALIZED_VALUE;
    return-void
.end method
