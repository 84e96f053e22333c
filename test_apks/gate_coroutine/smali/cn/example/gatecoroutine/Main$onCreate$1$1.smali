.class final Lcn/example/gatecoroutine/Main$onCreate$1$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Ljava/lang/Runnable;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatecoroutine/Main$onCreate$1;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatecoroutine/Main$onCreate$1;

# direct methods
.method constructor <init>(Lcn/example/gatecoroutine/Main$onCreate$1;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatecoroutine/Main$onCreate$1$1;->this$0:Lcn/example/gatecoroutine/Main$onCreate$1;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final run()V
    .locals 1
    .line 14
    iget-object v0, p0, Lcn/example/gatecoroutine/Main$onCreate$1$1;->this$0:Lcn/example/gatecoroutine/Main$onCreate$1;
    iget-object v0, v0, Lcn/example/gatecoroutine/Main$onCreate$1;->this$0:Lcn/example/gatecoroutine/Main;
    invoke-static {v0}, Lcn/example/gatecoroutine/Main;->access$askConsent(Lcn/example/gatecoroutine/Main;)V
    return-void
.end method
