.class final Lcn/example/gatekotlinlambda/Main$onCreate$2;
.super Lkotlin/jvm/internal/Lambda;
.source "Main.kt"

# interfaces
.implements Lkotlin/jvm/functions/Function0;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatekotlinlambda/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatekotlinlambda/Main;

# direct methods
.method constructor <init>(Lcn/example/gatekotlinlambda/Main;)V
    .locals 1
    iput-object p1, p0, Lcn/example/gatekotlinlambda/Main$onCreate$2;->this$0:Lcn/example/gatekotlinlambda/Main;
    const/4 v0, 0x0
    invoke-direct {p0, v0}, Lkotlin/jvm/internal/Lambda;-><init>(I)V
    return-void
.end method

# virtual methods
.method public bridge synthetic invoke()Ljava/lang/Object;
    .locals 1
    .line 1
    invoke-virtual {p0}, Lcn/example/gatekotlinlambda/Main$onCreate$2;->invoke()V
    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
    return-object v0
.end method

.method public final invoke()V
    .locals 2
    .line 8
    iget-object v0, p0, Lcn/example/gatekotlinlambda/Main$onCreate$2;->this$0:Lcn/example/gatekotlinlambda/Main;
    check-cast v0, Landroid/content/Context;
    invoke-static {v0}, Lcn/example/gatekotlinlambda/Device;->report(Landroid/content/Context;)V
    .line 9
    const-string v0, "main"
    const-string v1, "agreed"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 10
    return-void
.end method
