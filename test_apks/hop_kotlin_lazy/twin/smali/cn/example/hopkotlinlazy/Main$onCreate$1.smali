.class final Lcn/example/hopkotlinlazy/Main$onCreate$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopkotlinlazy/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopkotlinlazy/Main;

# direct methods
.method constructor <init>(Lcn/example/hopkotlinlazy/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/hopkotlinlazy/Main$onCreate$1;->this$0:Lcn/example/hopkotlinlazy/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/view/View;)V
    .locals 2
    .line 11
    const-string v0, "main"
    iget-object v1, p0, Lcn/example/hopkotlinlazy/Main$onCreate$1;->this$0:Lcn/example/hopkotlinlazy/Main;
    invoke-static {v1}, Lcn/example/hopkotlinlazy/Main;->access$getIdentity$p(Lcn/example/hopkotlinlazy/Main;)Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
