.class public final Landroidx/datastore/preferences/PreferenceDataStoreDelegateKt;
.super Ljava/lang/Object;
.source "PreferenceDataStoreDelegateKt.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 8
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final preferencesDataStore(Ljava/lang/String;Landroidx/datastore/core/handlers/ReplaceFileCorruptionHandler;Lkotlin/jvm/functions/Function1;Lkotlinx/coroutines/CoroutineScope;)Lkotlin/properties/ReadOnlyProperty;
    .locals 1
    .line 10
    new-instance v0, Landroidx/datastore/preferences/PreferenceDataStoreSingletonDelegate;
    invoke-direct {v0, p0}, Landroidx/datastore/preferences/PreferenceDataStoreSingletonDelegate;-><init>(Ljava/lang/String;)V
    return-object v0
.end method

.method public static preferencesDataStore$default(Ljava/lang/String;Landroidx/datastore/core/handlers/ReplaceFileCorruptionHandler;Lkotlin/jvm/functions/Function1;Lkotlinx/coroutines/CoroutineScope;ILjava/lang/Object;)Lkotlin/properties/ReadOnlyProperty;
    .locals 1
    .line 13
    and-int/lit8 v0, p4, 0x2
    if-eqz v0, :L0
    const/4 p1, 0x0
    :L0
    .line 14
    and-int/lit8 v0, p4, 0x4
    if-eqz v0, :L1
    const/4 p2, 0x0
    :L1
    .line 15
    and-int/lit8 v0, p4, 0x8
    if-eqz v0, :L2
    sget-object p3, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    :L2
    .line 16
    invoke-static {p0, p1, p2, p3}, Landroidx/datastore/preferences/PreferenceDataStoreDelegateKt;->preferencesDataStore(Ljava/lang/String;Landroidx/datastore/core/handlers/ReplaceFileCorruptionHandler;Lkotlin/jvm/functions/Function1;Lkotlinx/coroutines/CoroutineScope;)Lkotlin/properties/ReadOnlyProperty;
    move-result-object v0
    return-object v0
.end method
