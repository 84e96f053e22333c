.class public final Lkotlinx/coroutines/GlobalScope;
.super Ljava/lang/Object;
.source "GlobalScope.java"

# interfaces
.implements Lkotlinx/coroutines/CoroutineScope;

# static fields
.field public static final INSTANCE:Lkotlinx/coroutines/GlobalScope;

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
    new-instance v0, Lkotlinx/coroutines/GlobalScope;
    invoke-direct {v0}, Lkotlinx/coroutines/GlobalScope;-><init>()V
    sput-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    return-void
.end method

# virtual methods
.method public getCoroutineContext()Lkotlin/coroutines/CoroutineContext;
    .locals 1
    .line 5
    sget-object v0, Lkotlin/coroutines/EmptyCoroutineContext;->INSTANCE:Lkotlin/coroutines/EmptyCoroutineContext;
    return-object v0
.end method
