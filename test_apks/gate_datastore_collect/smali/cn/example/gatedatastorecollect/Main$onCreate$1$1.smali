.class final Lcn/example/gatedatastorecollect/Main$onCreate$1$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Lkotlinx/coroutines/flow/FlowCollector;

# instance fields
.field final synthetic this$0:Lcn/example/gatedatastorecollect/Main;

# direct methods
.method constructor <init>(Lcn/example/gatedatastorecollect/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorecollect/Main$onCreate$1$1;->this$0:Lcn/example/gatedatastorecollect/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final emit(ZLkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    .line 10
    if-eqz p1, :L0
    iget-object v0, p0, Lcn/example/gatedatastorecollect/Main$onCreate$1$1;->this$0:Lcn/example/gatedatastorecollect/Main;
    check-cast v0, Landroid/content/Context;
    invoke-static {v0}, Lcn/example/gatedatastorecollect/Device;->report(Landroid/content/Context;)V
    goto :L1
    :L0
    iget-object v0, p0, Lcn/example/gatedatastorecollect/Main$onCreate$1$1;->this$0:Lcn/example/gatedatastorecollect/Main;
    invoke-virtual {v0}, Lcn/example/gatedatastorecollect/Main;->askConsent()V
    :L1
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
.end method

.method public bridge synthetic emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .locals 1
    check-cast p1, Ljava/lang/Boolean;
    invoke-virtual {p1}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v0
    invoke-virtual {p0, v0, p2}, Lcn/example/gatedatastorecollect/Main$onCreate$1$1;->emit(ZLkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
