.class final Lcn/example/gatedatastorefirst/Main$askConsent$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedatastorefirst/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatedatastorefirst/Main;

# direct methods
.method constructor <init>(Lcn/example/gatedatastorefirst/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorefirst/Main$askConsent$1;->this$0:Lcn/example/gatedatastorefirst/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .locals 8
    .line 14
    sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    check-cast v0, Lkotlinx/coroutines/CoroutineScope;
    new-instance v1, Lcn/example/gatedatastorefirst/Main$askConsent$1$1;
    const/4 v2, 0x0
    invoke-direct {v1, p0, v2}, Lcn/example/gatedatastorefirst/Main$askConsent$1$1;-><init>(Lcn/example/gatedatastorefirst/Main$askConsent$1;Lkotlin/coroutines/Continuation;)V
    check-cast v1, Lkotlin/jvm/functions/Function2;
    move-object v2, v0
    const/4 v3, 0x0
    const/4 v4, 0x0
    move-object v5, v1
    const/4 v6, 0x3
    const/4 v7, 0x0
    invoke-static/range {v2 .. v7}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    return-void
.end method
