.class public final Lcn/example/gatekotlinproperty/Config;
.super Ljava/lang/Object;
.source "Config.kt"

# static fields
.field private static final KEY_AGREED:Ljava/lang/String; = "user_agreed"

.field public static preferences:Landroid/content/SharedPreferences;

.field public static final INSTANCE:Lcn/example/gatekotlinproperty/Config;

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 1
    new-instance v0, Lcn/example/gatekotlinproperty/Config;
    invoke-direct {v0}, Lcn/example/gatekotlinproperty/Config;-><init>()V
    sput-object v0, Lcn/example/gatekotlinproperty/Config;->INSTANCE:Lcn/example/gatekotlinproperty/Config;
    return-void
.end method

# virtual methods
.method public final getPreferences()Landroid/content/SharedPreferences;
    .locals 2
    .line 3
    sget-object v0, Lcn/example/gatekotlinproperty/Config;->preferences:Landroid/content/SharedPreferences;
    if-nez v0, :L0
    const-string v1, "preferences"
    invoke-static {v1}, Lkotlin/jvm/internal/Intrinsics;->throwUninitializedPropertyAccessException(Ljava/lang/String;)V
    :L0
    return-object v0
.end method

.method public final setPreferences(Landroid/content/SharedPreferences;)V
    .locals 1
    const-string v0, "<set-?>"
    invoke-static {p1, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 3
    sput-object p1, Lcn/example/gatekotlinproperty/Config;->preferences:Landroid/content/SharedPreferences;
    return-void
.end method

.method public final isAgreed()Z
    .locals 3
    .line 7
    sget-object v0, Lcn/example/gatekotlinproperty/Config;->preferences:Landroid/content/SharedPreferences;
    if-nez v0, :L0
    const-string v1, "preferences"
    invoke-static {v1}, Lkotlin/jvm/internal/Intrinsics;->throwUninitializedPropertyAccessException(Ljava/lang/String;)V
    :L0
    const-string v1, "user_agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method public final setAgreed(Z)V
    .locals 2
    .line 9
    sget-object v0, Lcn/example/gatekotlinproperty/Config;->preferences:Landroid/content/SharedPreferences;
    if-nez v0, :L0
    const-string v1, "preferences"
    invoke-static {v1}, Lkotlin/jvm/internal/Intrinsics;->throwUninitializedPropertyAccessException(Ljava/lang/String;)V
    :L0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "user_agreed"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 10
    return-void
.end method
