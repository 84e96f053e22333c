.class public final Lcn/example/gatekotlindelegate/Settings;
.super Ljava/lang/Object;
.source "Settings.kt"

# static fields
.field static final synthetic $$delegatedProperties:[Lkotlin/reflect/KProperty;

.field private static final channel$delegate:Lcn/example/gatekotlindelegate/Preference;

.field private static final agreed$delegate:Lcn/example/gatekotlindelegate/Preference;

.field public static final INSTANCE:Lcn/example/gatekotlindelegate/Settings;

# direct methods
.method static constructor <clinit>()V
    .locals 5
    const/4 v0, 0x2
    new-array v0, v0, [Lkotlin/reflect/KProperty;
    new-instance v1, Lkotlin/jvm/internal/MutablePropertyReference1Impl;
    const-class v2, Lcn/example/gatekotlindelegate/Settings;
    invoke-static {v2}, Lkotlin/jvm/internal/Reflection;->getOrCreateKotlinClass(Ljava/lang/Class;)Lkotlin/reflect/KClass;
    move-result-object v2
    const-string v3, "channel"
    const-string v4, "getChannel()Ljava/lang/String;"
    invoke-direct {v1, v2, v3, v4}, Lkotlin/jvm/internal/MutablePropertyReference1Impl;-><init>(Lkotlin/reflect/KDeclarationContainer;Ljava/lang/String;Ljava/lang/String;)V
    invoke-static {v1}, Lkotlin/jvm/internal/Reflection;->mutableProperty1(Lkotlin/jvm/internal/MutablePropertyReference1;)Lkotlin/reflect/KMutableProperty1;
    move-result-object v1
    check-cast v1, Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    new-instance v1, Lkotlin/jvm/internal/MutablePropertyReference1Impl;
    const-class v2, Lcn/example/gatekotlindelegate/Settings;
    invoke-static {v2}, Lkotlin/jvm/internal/Reflection;->getOrCreateKotlinClass(Ljava/lang/Class;)Lkotlin/reflect/KClass;
    move-result-object v2
    const-string v3, "agreed"
    const-string v4, "getAgreed()Z"
    invoke-direct {v1, v2, v3, v4}, Lkotlin/jvm/internal/MutablePropertyReference1Impl;-><init>(Lkotlin/reflect/KDeclarationContainer;Ljava/lang/String;Ljava/lang/String;)V
    invoke-static {v1}, Lkotlin/jvm/internal/Reflection;->mutableProperty1(Lkotlin/jvm/internal/MutablePropertyReference1;)Lkotlin/reflect/KMutableProperty1;
    move-result-object v1
    check-cast v1, Lkotlin/reflect/KProperty;
    const/4 v2, 0x1
    aput-object v1, v0, v2
    sput-object v0, Lcn/example/gatekotlindelegate/Settings;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    .line 1
    new-instance v0, Lcn/example/gatekotlindelegate/Settings;
    invoke-direct {v0}, Lcn/example/gatekotlindelegate/Settings;-><init>()V
    sput-object v0, Lcn/example/gatekotlindelegate/Settings;->INSTANCE:Lcn/example/gatekotlindelegate/Settings;
    .line 2
    new-instance v0, Lcn/example/gatekotlindelegate/Preference;
    const-string v1, "channel"
    const-string v2, "default"
    invoke-direct {v0, v1, v2}, Lcn/example/gatekotlindelegate/Preference;-><init>(Ljava/lang/String;Ljava/lang/Object;)V
    sput-object v0, Lcn/example/gatekotlindelegate/Settings;->channel$delegate:Lcn/example/gatekotlindelegate/Preference;
    .line 3
    new-instance v0, Lcn/example/gatekotlindelegate/Preference;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x1
    invoke-static {v2}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
    move-result-object v2
    invoke-direct {v0, v1, v2}, Lcn/example/gatekotlindelegate/Preference;-><init>(Ljava/lang/String;Ljava/lang/Object;)V
    sput-object v0, Lcn/example/gatekotlindelegate/Settings;->agreed$delegate:Lcn/example/gatekotlindelegate/Preference;
    return-void
.end method

.method private constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final getChannel()Ljava/lang/String;
    .locals 3
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->channel$delegate:Lcn/example/gatekotlindelegate/Preference;
    sget-object v1, Lcn/example/gatekotlindelegate/Settings;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aget-object v1, v1, v2
    invoke-virtual {v0, p0, v1}, Lcn/example/gatekotlindelegate/Preference;->getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/String;
    return-object v0
.end method

.method public final setChannel(Ljava/lang/String;)V
    .locals 3
    const-string v0, "<set-?>"
    invoke-static {p1, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->channel$delegate:Lcn/example/gatekotlindelegate/Preference;
    sget-object v1, Lcn/example/gatekotlindelegate/Settings;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aget-object v1, v1, v2
    invoke-virtual {v0, p0, v1, p1}, Lcn/example/gatekotlindelegate/Preference;->setValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;Ljava/lang/Object;)V
    return-void
.end method

.method public final getAgreed()Z
    .locals 3
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->agreed$delegate:Lcn/example/gatekotlindelegate/Preference;
    sget-object v1, Lcn/example/gatekotlindelegate/Settings;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x1
    aget-object v1, v1, v2
    invoke-virtual {v0, p0, v1}, Lcn/example/gatekotlindelegate/Preference;->getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/Boolean;
    invoke-virtual {v0}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v0
    return v0
.end method

.method public final setAgreed(Z)V
    .locals 3
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->agreed$delegate:Lcn/example/gatekotlindelegate/Preference;
    sget-object v1, Lcn/example/gatekotlindelegate/Settings;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x1
    aget-object v1, v1, v2
    invoke-static {p1}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
    move-result-object v2
    invoke-virtual {v0, p0, v1, v2}, Lcn/example/gatekotlindelegate/Preference;->setValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;Ljava/lang/Object;)V
    return-void
.end method
