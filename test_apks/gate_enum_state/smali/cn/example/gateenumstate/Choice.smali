.class public final enum Lcn/example/gateenumstate/Choice;
.super Ljava/lang/Enum;
.source "Choice.java"

.field private static final synthetic $VALUES:[Lcn/example/gateenumstate/Choice;
.field public static final enum AGREED:Lcn/example/gateenumstate/Choice;
.field public static final enum NONE:Lcn/example/gateenumstate/Choice;

.method static constructor <clinit>()V
    .locals 4
    new-instance v0, Lcn/example/gateenumstate/Choice;
    const-string v1, "NONE"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lcn/example/gateenumstate/Choice;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcn/example/gateenumstate/Choice;->NONE:Lcn/example/gateenumstate/Choice;
    new-instance v0, Lcn/example/gateenumstate/Choice;
    const-string v1, "AGREED"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lcn/example/gateenumstate/Choice;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcn/example/gateenumstate/Choice;->AGREED:Lcn/example/gateenumstate/Choice;
    const/4 v0, 0x2
    new-array v0, v0, [Lcn/example/gateenumstate/Choice;
    const/4 v1, 0x0
    sget-object v2, Lcn/example/gateenumstate/Choice;->NONE:Lcn/example/gateenumstate/Choice;
    aput-object v2, v0, v1
    const/4 v1, 0x1
    sget-object v2, Lcn/example/gateenumstate/Choice;->AGREED:Lcn/example/gateenumstate/Choice;
    aput-object v2, v0, v1
    sput-object v0, Lcn/example/gateenumstate/Choice;->$VALUES:[Lcn/example/gateenumstate/Choice;
    return-void
.end method

.method private constructor <init>(Ljava/lang/String;I)V
    .locals 0
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method public static valueOf(Ljava/lang/String;)Lcn/example/gateenumstate/Choice;
    .locals 1
    const-class v0, Lcn/example/gateenumstate/Choice;
    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
    move-result-object v0
    check-cast v0, Lcn/example/gateenumstate/Choice;
    return-object v0
.end method

.method public static values()[Lcn/example/gateenumstate/Choice;
    .locals 1
    sget-object v0, Lcn/example/gateenumstate/Choice;->$VALUES:[Lcn/example/gateenumstate/Choice;
    invoke-virtual {v0}, [Lcn/example/gateenumstate/Choice;->clone()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Lcn/example/gateenumstate/Choice;
    return-object v0
.end method
