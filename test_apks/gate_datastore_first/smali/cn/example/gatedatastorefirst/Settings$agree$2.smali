.class final Lcn/example/gatedatastorefirst/Settings$agree$2;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.source "Settings.kt"

# interfaces
.implements Lkotlin/jvm/functions/Function2;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedatastorefirst/Settings;->agree(Landroid/content/Context;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field private p$0:Landroidx/datastore/preferences/core/MutablePreferences;

.field label:I

# direct methods
.method constructor <init>(Lkotlin/coroutines/Continuation;)V
    .locals 1
    const/4 v0, 0x2
    invoke-direct {p0, v0, p1}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
    return-void
.end method

# virtual methods
.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    .locals 3
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    .line 15
    iget v0, p0, Lcn/example/gatedatastorefirst/Settings$agree$2;->label:I
    packed-switch v0, :S8
    goto :L1
    :L0
    invoke-static {p1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    iget-object v0, p0, Lcn/example/gatedatastorefirst/Settings$agree$2;->p$0:Landroidx/datastore/preferences/core/MutablePreferences;
    sget-object v1, Lcn/example/gatedatastorefirst/Settings;->INSTANCE:Lcn/example/gatedatastorefirst/Settings;
    invoke-static {v1}, Lcn/example/gatedatastorefirst/Settings;->access$getAGREED$p(Lcn/example/gatedatastorefirst/Settings;)Landroidx/datastore/preferences/core/Preferences$Key;
    move-result-object v1
    const/4 v2, 0x1
    invoke-static {v2}, Lkotlin/coroutines/jvm/internal/Boxing;->boxBoolean(Z)Ljava/lang/Boolean;
    move-result-object v2
    invoke-virtual {v0, v1, v2}, Landroidx/datastore/preferences/core/MutablePreferences;->set(Landroidx/datastore/preferences/core/Preferences$Key;Ljava/lang/Object;)V
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
    :L1
    new-instance v0, Ljava/lang/IllegalStateException;
    const-string v1, "call to 'resume' before 'invoke' with coroutine"
    invoke-direct {v0, v1}, Ljava/lang/IllegalStateException;-><init>(Ljava/lang/String;)V
    throw v0
    :S8
    .packed-switch 0x0
        :L0
    .end packed-switch
.end method

.method public final create(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    .locals 2
    const-string v0, "completion"
    invoke-static {p2, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    new-instance v0, Lcn/example/gatedatastorefirst/Settings$agree$2;
    invoke-direct {v0, p2}, Lcn/example/gatedatastorefirst/Settings$agree$2;-><init>(Lkotlin/coroutines/Continuation;)V
    move-object v1, p1
    check-cast v1, Landroidx/datastore/preferences/core/MutablePreferences;
    iput-object v1, v0, Lcn/example/gatedatastorefirst/Settings$agree$2;->p$0:Landroidx/datastore/preferences/core/MutablePreferences;
    return-object v0
.end method

.method public final invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    .locals 2
    move-object v0, p2
    check-cast v0, Lkotlin/coroutines/Continuation;
    invoke-virtual {p0, p1, v0}, Lcn/example/gatedatastorefirst/Settings$agree$2;->create(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    move-result-object v0
    check-cast v0, Lcn/example/gatedatastorefirst/Settings$agree$2;
    sget-object v1, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    invoke-virtual {v0, v1}, Lcn/example/gatedatastorefirst/Settings$agree$2;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
