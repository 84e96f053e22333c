.class public final Lcn/example/gatekotlindelegate/App$Companion;
.super Ljava/lang/Object;
.source "App.kt"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/gatekotlindelegate/App;
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

.method public synthetic constructor <init>(Lkotlin/jvm/internal/DefaultConstructorMarker;)V
    .locals 0
    .line 7
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/App$Companion;-><init>()V
    return-void
.end method

# virtual methods
.method public final getInstance()Lcn/example/gatekotlindelegate/App;
    .locals 2
    .line 8
    invoke-static {}, Lcn/example/gatekotlindelegate/App;->access$getInstance$cp()Lcn/example/gatekotlindelegate/App;
    move-result-object v0
    if-nez v0, :L0
    const-string v1, "instance"
    invoke-static {v1}, Lkotlin/jvm/internal/Intrinsics;->throwUninitializedPropertyAccessException(Ljava/lang/String;)V
    :L0
    return-object v0
.end method

.method public final setInstance(Lcn/example/gatekotlindelegate/App;)V
    .locals 1
    const-string v0, "<set-?>"
    invoke-static {p1, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 8
    invoke-static {p1}, Lcn/example/gatekotlindelegate/App;->access$setInstance$cp(Lcn/example/gatekotlindelegate/App;)V
    return-void
.end method
