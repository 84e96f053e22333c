.class Lcn/example/hopexecutor/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Ljava/util/concurrent/Callable;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopexecutor/Main;->submit()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopexecutor/Main;

# direct methods
.method constructor <init>(Lcn/example/hopexecutor/Main;)V
    .locals 0
    .line 18
    iput-object p1, p0, Lcn/example/hopexecutor/Main$1;->this$0:Lcn/example/hopexecutor/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public call()Ljava/lang/String;
    .locals 1
    .line 20
    iget-object v0, p0, Lcn/example/hopexecutor/Main$1;->this$0:Lcn/example/hopexecutor/Main;
    invoke-static {v0}, Lcn/example/hopexecutor/Device;->report(Landroid/content/Context;)V
    .line 21
    const-string v0, "done"
    return-object v0
.end method

.method public bridge synthetic call()Ljava/lang/Object;
    .locals 1
    .line 18
    invoke-virtual {p0}, Lcn/example/hopexecutor/Main$1;->call()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
