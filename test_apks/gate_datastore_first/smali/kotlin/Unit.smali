.class public final Lkotlin/Unit;
.super Ljava/lang/Object;
.source "Unit.java"

# static fields
.field public static final INSTANCE:Lkotlin/Unit;

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
    new-instance v0, Lkotlin/Unit;
    invoke-direct {v0}, Lkotlin/Unit;-><init>()V
    sput-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-void
.end method

# virtual methods
.method public toString()Ljava/lang/String;
    .locals 1
    .line 5
    const-string v0, "kotlin.Unit"
    return-object v0
.end method
