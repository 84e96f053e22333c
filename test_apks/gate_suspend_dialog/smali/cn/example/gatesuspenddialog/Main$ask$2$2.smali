.class final Lcn/example/gatesuspenddialog/Main$ask$2$2;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatesuspenddialog/Main;->ask(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic $continuation:Lkotlin/coroutines/Continuation;

# direct methods
.method constructor <init>(Lkotlin/coroutines/Continuation;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatesuspenddialog/Main$ask$2$2;->$continuation:Lkotlin/coroutines/Continuation;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 19
    iget-object v0, p0, Lcn/example/gatesuspenddialog/Main$ask$2$2;->$continuation:Lkotlin/coroutines/Continuation;
    const/4 v1, 0x0
    invoke-static {v1}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
    move-result-object v1
    sget-object v2, Lkotlin/Result;->Companion:Lkotlin/Result$Companion;
    invoke-static {v1}, Lkotlin/Result;->constructor-impl(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v1
    invoke-interface {v0, v1}, Lkotlin/coroutines/Continuation;->resumeWith(Ljava/lang/Object;)V
    return-void
.end method
