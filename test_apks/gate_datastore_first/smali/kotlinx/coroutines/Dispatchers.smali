.class public final Lkotlinx/coroutines/Dispatchers;
.super Ljava/lang/Object;
.source "Dispatchers.java"

# static fields
.field public static final INSTANCE:Lkotlinx/coroutines/Dispatchers;

.field private static final IO:Lkotlinx/coroutines/CoroutineDispatcher;

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final getIO()Lkotlinx/coroutines/CoroutineDispatcher;
    .locals 1
    .line 6
    sget-object v0, Lkotlinx/coroutines/Dispatchers;->IO:Lkotlinx/coroutines/CoroutineDispatcher;
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 3
    new-instance v0, Lkotlinx/coroutines/Dispatchers;
    invoke-direct {v0}, Lkotlinx/coroutines/Dispatchers;-><init>()V
    sput-object v0, Lkotlinx/coroutines/Dispatchers;->INSTANCE:Lkotlinx/coroutines/Dispatchers;
    .line 4
    new-instance v0, Lkotlinx/coroutines/IoDispatcher;
    invoke-direct {v0}, Lkotlinx/coroutines/IoDispatcher;-><init>()V
    sput-object v0, Lkotlinx/coroutines/Dispatchers;->IO:Lkotlinx/coroutines/CoroutineDispatcher;
    return-void
.end method
