.class public final Lcn/example/gatekotlindelegate/Preference;
.super Ljava/lang/Object;
.source "Preference.kt"

# interfaces
.implements Lkotlin/properties/ReadWriteProperty;

# instance fields
.field private final key:Ljava/lang/String;

.field private final default:Ljava/lang/Object;

# direct methods
.method private final preferences()Landroid/content/SharedPreferences;
    .locals 3
    .line 4
    sget-object v0, Lcn/example/gatekotlindelegate/App;->Companion:Lcn/example/gatekotlindelegate/App$Companion;
    invoke-virtual {v0}, Lcn/example/gatekotlindelegate/App$Companion;->getInstance()Lcn/example/gatekotlindelegate/App;
    move-result-object v0
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gatekotlindelegate/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    return-object v0
.end method

.method public constructor <init>(Ljava/lang/String;Ljava/lang/Object;)V
    .locals 1
    const-string v0, "key"
    invoke-static {p1, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gatekotlindelegate/Preference;->key:Ljava/lang/String;
    iput-object p2, p0, Lcn/example/gatekotlindelegate/Preference;->default:Ljava/lang/Object;
    return-void
.end method

# virtual methods
.method public getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
    .locals 3
    const-string v0, "property"
    invoke-static {p2, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 7
    iget-object v0, p0, Lcn/example/gatekotlindelegate/Preference;->default:Ljava/lang/Object;
    .line 8
    instance-of v1, v0, Ljava/lang/Boolean;
    if-eqz v1, :L0
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/Preference;->preferences()Landroid/content/SharedPreferences;
    move-result-object v0
    iget-object v1, p0, Lcn/example/gatekotlindelegate/Preference;->key:Ljava/lang/String;
    iget-object v2, p0, Lcn/example/gatekotlindelegate/Preference;->default:Ljava/lang/Object;
    check-cast v2, Ljava/lang/Boolean;
    invoke-virtual {v2}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v2
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    invoke-static {v0}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
    move-result-object v0
    check-cast v0, Ljava/lang/Object;
    goto :L2
    :L0
    .line 9
    instance-of v0, v0, Ljava/lang/String;
    if-eqz v0, :L1
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/Preference;->preferences()Landroid/content/SharedPreferences;
    move-result-object v0
    iget-object v1, p0, Lcn/example/gatekotlindelegate/Preference;->key:Ljava/lang/String;
    iget-object v2, p0, Lcn/example/gatekotlindelegate/Preference;->default:Ljava/lang/Object;
    check-cast v2, Ljava/lang/String;
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    check-cast v0, Ljava/lang/Object;
    goto :L2
    :L1
    .line 10
    iget-object v0, p0, Lcn/example/gatekotlindelegate/Preference;->default:Ljava/lang/Object;
    :L2
    .line 7
    return-object v0
.end method

.method public setValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;Ljava/lang/Object;)V
    .locals 3
    const-string v0, "property"
    invoke-static {p2, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 14
    move-object v0, p3
    .line 15
    instance-of v1, v0, Ljava/lang/Boolean;
    if-eqz v1, :L0
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/Preference;->preferences()Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    iget-object v1, p0, Lcn/example/gatekotlindelegate/Preference;->key:Ljava/lang/String;
    move-object v2, p3
    check-cast v2, Ljava/lang/Boolean;
    invoke-virtual {v2}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v2
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    goto :L1
    :L0
    .line 16
    instance-of v0, v0, Ljava/lang/String;
    if-eqz v0, :L1
    invoke-direct {p0}, Lcn/example/gatekotlindelegate/Preference;->preferences()Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    iget-object v1, p0, Lcn/example/gatekotlindelegate/Preference;->key:Ljava/lang/String;
    move-object v2, p3
    check-cast v2, Ljava/lang/String;
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    :L1
    .line 17
    return-void
.end method
