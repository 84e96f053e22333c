.class public final enum Lkotlinx/coroutines/CoroutineStart;
.super Ljava/lang/Enum;
.source "CoroutineStart.java"

# static fields
.field public static final enum DEFAULT:Lkotlinx/coroutines/CoroutineStart;

.field public static final enum LAZY:Lkotlinx/coroutines/CoroutineStart;

.field public static final enum ATOMIC:Lkotlinx/coroutines/CoroutineStart;

.field public static final enum UNDISPATCHED:Lkotlinx/coroutines/CoroutineStart;

.field private static final synthetic $VALUES:[Lkotlinx/coroutines/CoroutineStart;

# direct methods
.method public static values()[Lkotlinx/coroutines/CoroutineStart;
    .locals 1
    .line 2
    sget-object v0, Lkotlinx/coroutines/CoroutineStart;->$VALUES:[Lkotlinx/coroutines/CoroutineStart;
    invoke-virtual {v0}, [Lkotlinx/coroutines/CoroutineStart;->clone()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Lkotlinx/coroutines/CoroutineStart;
    return-object v0
.end method

.method public static valueOf(Ljava/lang/String;)Lkotlinx/coroutines/CoroutineStart;
    .locals 1
    .line 2
    const-class v0, Lkotlinx/coroutines/CoroutineStart;
    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
    move-result-object v0
    check-cast v0, Lkotlinx/coroutines/CoroutineStart;
    return-object v0
.end method

.method private constructor <init>(Ljava/lang/String;I)V
    .locals 0
    .line 2
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method private static synthetic $values()[Lkotlinx/coroutines/CoroutineStart;
    .locals 3
    .line 2
    const/4 v0, 0x4
    new-array v0, v0, [Lkotlinx/coroutines/CoroutineStart;
    sget-object v1, Lkotlinx/coroutines/CoroutineStart;->DEFAULT:Lkotlinx/coroutines/CoroutineStart;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    sget-object v1, Lkotlinx/coroutines/CoroutineStart;->LAZY:Lkotlinx/coroutines/CoroutineStart;
    const/4 v2, 0x1
    aput-object v1, v0, v2
    sget-object v1, Lkotlinx/coroutines/CoroutineStart;->ATOMIC:Lkotlinx/coroutines/CoroutineStart;
    const/4 v2, 0x2
    aput-object v1, v0, v2
    sget-object v1, Lkotlinx/coroutines/CoroutineStart;->UNDISPATCHED:Lkotlinx/coroutines/CoroutineStart;
    const/4 v2, 0x3
    aput-object v1, v0, v2
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 3
    .line 2
    new-instance v0, Lkotlinx/coroutines/CoroutineStart;
    const-string v1, "DEFAULT"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lkotlinx/coroutines/CoroutineStart;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lkotlinx/coroutines/CoroutineStart;->DEFAULT:Lkotlinx/coroutines/CoroutineStart;
    new-instance v0, Lkotlinx/coroutines/CoroutineStart;
    const-string v1, "LAZY"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lkotlinx/coroutines/CoroutineStart;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lkotlinx/coroutines/CoroutineStart;->LAZY:Lkotlinx/coroutines/CoroutineStart;
    new-instance v0, Lkotlinx/coroutines/CoroutineStart;
    const-string v1, "ATOMIC"
    const/4 v2, 0x2
    invoke-direct {v0, v1, v2}, Lkotlinx/coroutines/CoroutineStart;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lkotlinx/coroutines/CoroutineStart;->ATOMIC:Lkotlinx/coroutines/CoroutineStart;
    new-instance v0, Lkotlinx/coroutines/CoroutineStart;
    const-string v1, "UNDISPATCHED"
    const/4 v2, 0x3
    invoke-direct {v0, v1, v2}, Lkotlinx/coroutines/CoroutineStart;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lkotlinx/coroutines/CoroutineStart;->UNDISPATCHED:Lkotlinx/coroutines/CoroutineStart;
    invoke-static {}, Lkotlinx/coroutines/CoroutineStart;->$values()[Lkotlinx/coroutines/CoroutineStart;
    move-result-object v0
    sput-object v0, Lkotlinx/coroutines/CoroutineStart;->$VALUES:[Lkotlinx/coroutines/CoroutineStart;
    return-void
.end method
