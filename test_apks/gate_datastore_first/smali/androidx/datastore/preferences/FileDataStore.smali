.class final Landroidx/datastore/preferences/FileDataStore;
.super Ljava/lang/Object;
.source "FileDataStore.java"

# interfaces
.implements Landroidx/datastore/core/DataStore;
.implements Lkotlinx/coroutines/flow/Flow;

# instance fields
.field private final file:Ljava/io/File;

.field private final current:Landroidx/datastore/preferences/core/MutablePreferences;

# direct methods
.method constructor <init>(Ljava/io/File;)V
    .locals 1
    .line 10
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 9
    new-instance v0, Landroidx/datastore/preferences/core/MutablePreferences;
    invoke-direct {v0}, Landroidx/datastore/preferences/core/MutablePreferences;-><init>()V
    iput-object v0, p0, Landroidx/datastore/preferences/FileDataStore;->current:Landroidx/datastore/preferences/core/MutablePreferences;
    .line 10
    iput-object p1, p0, Landroidx/datastore/preferences/FileDataStore;->file:Ljava/io/File;
    return-void
.end method

# virtual methods
.method public getData()Lkotlinx/coroutines/flow/Flow;
    .locals 0
    .line 11
    return-object p0
.end method

.method public updateData(Lkotlin/jvm/functions/Function2;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 12
    iget-object v0, p0, Landroidx/datastore/preferences/FileDataStore;->current:Landroidx/datastore/preferences/core/MutablePreferences;
    invoke-interface {p1, v0, p2}, Lkotlin/jvm/functions/Function2;->invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method

.method public collect(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 13
    iget-object v0, p0, Landroidx/datastore/preferences/FileDataStore;->current:Landroidx/datastore/preferences/core/MutablePreferences;
    invoke-interface {p1, v0, p2}, Lkotlinx/coroutines/flow/FlowCollector;->emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
