.class public final Lcn/example/gatedatastorecollect/SettingsKt;
.super Ljava/lang/Object;
.source "Settings.kt"

# static fields
.field static final synthetic $$delegatedProperties:[Lkotlin/reflect/KProperty;

.field private static final settings$delegate:Lkotlin/properties/ReadOnlyProperty;

# direct methods
.method static constructor <clinit>()V
    .locals 6
    const/4 v0, 0x1
    new-array v0, v0, [Lkotlin/reflect/KProperty;
    new-instance v1, Lkotlin/jvm/internal/PropertyReference1Impl;
    const-class v2, Lcn/example/gatedatastorecollect/SettingsKt;
    const-string v3, "main"
    invoke-static {v2, v3}, Lkotlin/jvm/internal/Reflection;->getOrCreateKotlinPackage(Ljava/lang/Class;Ljava/lang/String;)Lkotlin/reflect/KDeclarationContainer;
    move-result-object v2
    const-string v3, "settings"
    const-string v4, "getSettings(Landroid/content/Context;)Landroidx/datastore/core/DataStore;"
    invoke-direct {v1, v2, v3, v4}, Lkotlin/jvm/internal/PropertyReference1Impl;-><init>(Lkotlin/reflect/KDeclarationContainer;Ljava/lang/String;Ljava/lang/String;)V
    invoke-static {v1}, Lkotlin/jvm/internal/Reflection;->property1(Lkotlin/jvm/internal/PropertyReference1;)Lkotlin/reflect/KProperty1;
    move-result-object v1
    check-cast v1, Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    sput-object v0, Lcn/example/gatedatastorecollect/SettingsKt;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    .line 5
    const-string v0, "settings"
    move-object v0, v0
    const/4 v1, 0x0
    const/4 v2, 0x0
    const/4 v3, 0x0
    const/16 v4, 0xe
    const/4 v5, 0x0
    invoke-static/range {v0 .. v5}, Landroidx/datastore/preferences/PreferenceDataStoreDelegateKt;->preferencesDataStore$default(Ljava/lang/String;Landroidx/datastore/core/handlers/ReplaceFileCorruptionHandler;Lkotlin/jvm/functions/Function1;Lkotlinx/coroutines/CoroutineScope;ILjava/lang/Object;)Lkotlin/properties/ReadOnlyProperty;
    move-result-object v0
    sput-object v0, Lcn/example/gatedatastorecollect/SettingsKt;->settings$delegate:Lkotlin/properties/ReadOnlyProperty;
    return-void
.end method

.method public static final getSettings(Landroid/content/Context;)Landroidx/datastore/core/DataStore;
    .locals 3
    const-string v0, "$this$settings"
    invoke-static {p0, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    sget-object v0, Lcn/example/gatedatastorecollect/SettingsKt;->settings$delegate:Lkotlin/properties/ReadOnlyProperty;
    sget-object v1, Lcn/example/gatedatastorecollect/SettingsKt;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aget-object v1, v1, v2
    invoke-interface {v0, p0, v1}, Lkotlin/properties/ReadOnlyProperty;->getValue(Ljava/lang/Object;Lkotlin/reflect/KProperty;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroidx/datastore/core/DataStore;
    return-object v0
.end method
