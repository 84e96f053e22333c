.class final Lcn/example/gatedatastorefirst/Settings$agree$1;
.super Lkotlin/coroutines/jvm/internal/ContinuationImpl;
.source "Settings.kt"

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedatastorefirst/Settings;->agree(Landroid/content/Context;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field synthetic result:Ljava/lang/Object;

.field label:I

.field final synthetic this$0:Lcn/example/gatedatastorefirst/Settings;

.field L$0:Ljava/lang/Object;

.field L$1:Ljava/lang/Object;

# direct methods
.method constructor <init>(Lcn/example/gatedatastorefirst/Settings;Lkotlin/coroutines/Continuation;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorefirst/Settings$agree$1;->this$0:Lcn/example/gatedatastorefirst/Settings;
    invoke-direct {p0, p2}, Lkotlin/coroutines/jvm/internal/ContinuationImpl;-><init>(Lkotlin/coroutines/Continuation;)V
    return-void
.end method

# virtual methods
.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    .locals 2
    iput-object p1, p0, Lcn/example/gatedatastorefirst/Settings$agree$1;->result:Ljava/lang/Object;
    iget v0, p0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    const/high16 v1, -0x80000000
    or-int v0, v0, v1
    iput v0, p0, Lcn/example/gatedatastorefirst/Settings$agree$1;->label:I
    iget-object v0, p0, Lcn/example/gatedatastorefirst/Settings$agree$1;->this$0:Lcn/example/gatedatastorefirst/Settings;
    const/4 v1, 0x0
    invoke-virtual {v0, v1, p0}, Lcn/example/gatedatastorefirst/Settings;->agree(Landroid/content/Context;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method
