.class final Lcn/example/gatedatastorecollect/Main$askConsent$1$1;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.source "Main.kt"

# interfaces
.implements Lkotlin/jvm/functions/Function2;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedatastorecollect/Main$askConsent$1;->onClick(Landroid/content/DialogInterface;I)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field private p$:Lkotlinx/coroutines/CoroutineScope;

.field label:I

.field final synthetic this$0:Lcn/example/gatedatastorecollect/Main$askConsent$1;

# direct methods
.method constructor <init>(Lcn/example/gatedatastorecollect/Main$askConsent$1;Lkotlin/coroutines/Continuation;)V
    .locals 1
    iput-object p1, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->this$0:Lcn/example/gatedatastorecollect/Main$askConsent$1;
    const/4 v0, 0x2
    invoke-direct {p0, v0, p2}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
    return-void
.end method

# virtual methods
.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    .locals 4
    invoke-static {}, Lkotlin/coroutines/intrinsics/IntrinsicsKt;->getCOROUTINE_SUSPENDED()Ljava/lang/Object;
    move-result-object v0
    .line 14
    iget v1, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->label:I
    packed-switch v1, :S8
    goto :L3
    :L0
    invoke-static {p1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    iget-object v1, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->p$:Lkotlinx/coroutines/CoroutineScope;
    sget-object v1, Lcn/example/gatedatastorecollect/Settings;->INSTANCE:Lcn/example/gatedatastorecollect/Settings;
    iget-object v2, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->this$0:Lcn/example/gatedatastorecollect/Main$askConsent$1;
    iget-object v2, v2, Lcn/example/gatedatastorecollect/Main$askConsent$1;->this$0:Lcn/example/gatedatastorecollect/Main;
    check-cast v2, Landroid/content/Context;
    const/4 v3, 0x1
    iput v3, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->label:I
    invoke-virtual {v1, v2, p0}, Lcn/example/gatedatastorecollect/Settings;->agree(Landroid/content/Context;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v1
    if-ne v1, v0, :L2
    return-object v0
    :L1
    invoke-static {p1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    :L2
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
    :L3
    new-instance v0, Ljava/lang/IllegalStateException;
    const-string v1, "call to 'resume' before 'invoke' with coroutine"
    invoke-direct {v0, v1}, Ljava/lang/IllegalStateException;-><init>(Ljava/lang/String;)V
    throw v0
    :S8
    .packed-switch 0x0
        :L0
        :L1
    .end packed-switch
.end method

.method public final create(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    .locals 2
    const-string v0, "completion"
    invoke-static {p2, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    new-instance v0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;
    iget-object v1, p0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->this$0:Lcn/example/gatedatastorecollect/Main$askConsent$1;
    invoke-direct {v0, v1, p2}, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;-><init>(Lcn/example/gatedatastorecollect/Main$askConsent$1;Lkotlin/coroutines/Continuation;)V
    move-object v1, p1
    check-cast v1, Lkotlinx/coroutines/CoroutineScope;
    iput-object v1, v0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->p$:Lkotlinx/coroutines/CoroutineScope;
    return-object v0
.end method

.method public final invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    .locals 2
    move-object v0, p2
    check-cast v0, Lkotlin/coroutines/Continuation;
    invoke-virtual {p0, p1, v0}, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->create(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Lkotlin/coroutines/Continuation;
    move-result-object v0
    check-cast v0, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;
    sget-object v1, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    invoke-virtual {v0, v1}, Lcn/example/gatedatastorecollect/Main$askConsent$1$1;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
