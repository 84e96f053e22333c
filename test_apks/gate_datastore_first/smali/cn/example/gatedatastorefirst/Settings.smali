.class public final Lcn/example/gatedatastorefirst/Settings;
.super Ljava/lang/Object;
.source "Settings.kt"

# static fields
.field private static final AGREED:Landroidx/datastore/preferences/core/Preferences$Key;

.field public static final INSTANCE:Lcn/example/gatedatastorefirst/Settings;

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 6
    new-instance v0, Lcn/example/gatedatastorefirst/Settings;
    invoke-direct {v0}, Lcn/example/gatedatastorefirst/Settings;-><init>()V
    sput-object v0, Lcn/example/gatedatastorefirst/Settings;->INSTANCE:Lcn/example/gatedatastorefirst/Settings;
    .line 7
    const-string v0, "privacy_agreed"
    invoke-static {v0}, Landroidx/datastore/preferences/core/PreferencesKeys;->booleanKey(Ljava/lang/String;)Landroidx/datastore/preferences/core/Preferences$Key;
    move-result-object v0
    sput-object v0, Lcn/example/gatedatastorefirst/Settings;->AGREED:Landroidx/datastore/preferences/core/Preferences$Key;
    return-void
.end method

.method public static final synthetic access$getAGREED$p(Lcn/example/gatedatastorefirst/Settings;)Landroidx/datastore/preferences/core/Preferences$Key;
    .locals 1
    .line 6
    sget-object v0, Lcn/example/gatedatastorefirst/Settings;->AGREED:Landroidx/datastore/preferences/core/Preferences$Key;
    return-object v0
.end method

# virtual methods
.method public final agreed(Landroid/content/Context;)Lkotlinx/coroutines/flow/Flow;
    .locals 2
    .line 9
    invoke-static {p1}, Lcn/example/gatedatastorefirst/SettingsKt;->getSettings(Landroid/content/Context;)Landroidx/datastore/core/DataStore;
    move-result-object v0
    invoke-interface {v0}, Landroidx/datastore/core/DataStore;->getData()Lkotlinx/coroutines/flow/Flow;
    move-result-object v0
    new-instance v1, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1;
    invoke-direct {v1, v0}, Lcn/example/gatedatastorefirst/Settings$agreed$$inlined$map$1;-><init>(Lkotlinx/coroutines/flow/Flow;)V
    check-cast v1, Lkotlinx/coroutines/flow/Flow;
    return-object v1
.end method

.method public final agree(Landroid/content/Context;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 5
    instance-of v0, p2, Lcn/example/gatedatastorefirst/Settings$agree$1;
    if-eqz v0, :L0
    move-object v0, p2
    check-cast v0, Lcn/example/gatedatastorefirst/Settings$agree$1;
    iget v1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    const/high16 v2, -0x80000000
    and-int v1, v1, v2
    if-eqz v1, :L0
    iget v1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    const/high16 v2, -0x80000000
    sub-int v1, v1, v2
    iput v1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    goto :L1
    :L0
    new-instance v0, Lcn/example/gatedatastorefirst/Settings$agree$1;
    invoke-direct {v0, p0, p2}, Lcn/example/gatedatastorefirst/Settings$agree$1;-><init>(Lcn/example/gatedatastorefirst/Settings;Lkotlin/coroutines/Continuation;)V
    :L1
    iget-object v1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->result:Ljava/lang/Object;
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v2
    .line 14
    iget v3, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    packed-switch v3, :S66
    goto :L5
    :L2
    invoke-static {v1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    .line 15
    invoke-static {p1}, Lcn/example/gatedatastorefirst/SettingsKt;->getSettings(Landroid/content/Context;)Landroidx/datastore/core/DataStore;
    move-result-object v1
    new-instance v3, Lcn/example/gatedatastorefirst/Settings$agree$2;
    const/4 v4, 0x0
    invoke-direct {v3, v4}, Lcn/example/gatedatastorefirst/Settings$agree$2;-><init>(Lkotlin/coroutines/Continuation;)V
    check-cast v3, Lkotlin/jvm/functions/Function2;
    iput-object p0, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->L$0:Ljava/lang/Object;
    iput-object p1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->L$1:Ljava/lang/Object;
    const/4 v4, 0x1
    iput v4, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    invoke-static {v1, v3, v0}, Landroidx/datastore/preferences/core/PreferencesKt;->edit(Landroidx/datastore/core/DataStore;Lkotlin/jvm/functions/Function2;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    if-ne v0, v2, :L4
    .line 14
    return-object v2
    :L3
    iget-object p1, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->L$1:Ljava/lang/Object;
    check-cast p1, Landroid/content/Context;
    iget-object p0, v0, Lcn/example/gatedatastorefirst/Settings$agree$1;->L$0:Ljava/lang/Object;
    check-cast p0, Lcn/example/gatedatastorefirst/Settings;
    invoke-static {v1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    :L4
    .line 16
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
    :L5
    new-instance v0, Ljava/lang/IllegalStateException;
    const-string v1, "call to 'resume' before 'invoke' with coroutine"
    invoke-direct {v0, v1}, Ljava/lang/IllegalStateException;-><init>(Ljava/lang/String;)V
    throw v0
    :S66
    .packed-switch 0x0
        :L2
        :L3
    .end packed-switch
.end method
