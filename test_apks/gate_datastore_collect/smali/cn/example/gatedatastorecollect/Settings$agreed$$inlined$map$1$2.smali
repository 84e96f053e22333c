.class public final Lcn/example/gatedatastorecollect/Settings$agreed$$inlined$map$1$2;
.super Ljava/lang/Object;
.source "Emitters.kt"

# interfaces
.implements Lkotlinx/coroutines/flow/FlowCollector;

# instance fields
.field final synthetic $this_unsafeFlow:Lkotlinx/coroutines/flow/FlowCollector;

# direct methods
.method public constructor <init>(Lkotlinx/coroutines/flow/FlowCollector;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorecollect/Settings$agreed$$inlined$map$1$2;->$this_unsafeFlow:Lkotlinx/coroutines/flow/FlowCollector;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 3
    iget-object v0, p0, Lcn/example/gatedatastorecollect/Settings$agreed$$inlined$map$1$2;->$this_unsafeFlow:Lkotlinx/coroutines/flow/FlowCollector;
    check-cast p1, Landroidx/datastore/preferences/core/Preferences;
    .line 10
    sget-object v1, Lcn/example/gatedatastorecollect/Settings;->INSTANCE:Lcn/example/gatedatastorecollect/Settings;
    invoke-static {v1}, Lcn/example/gatedatastorecollect/Settings;->access$getAGREED$p(Lcn/example/gatedatastorecollect/Settings;)Landroidx/datastore/preferences/core/Preferences$Key;
    move-result-object v1
    invoke-virtual {p1, v1}, Landroidx/datastore/preferences/core/Preferences;->get(Landroidx/datastore/preferences/core/Preferences$Key;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Ljava/lang/Boolean;
    if-eqz v1, :L0
    invoke-virtual {v1}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v1
    goto :L1
    :L0
    const/4 v1, 0x1
    :L1
    invoke-static {v1}, Lkotlin/coroutines/jvm/internal/Boxing;->boxBoolean(Z)Ljava/lang/Boolean;
    move-result-object v1
    invoke-interface {v0, v1, p2}, Lkotlinx/coroutines/flow/FlowCollector;->emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
