.class Lcn/example/hoprepost/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Ljava/lang/Runnable;

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/hoprepost/Main;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hoprepost/Main;

# direct methods
.method constructor <init>(Lcn/example/hoprepost/Main;)V
    .locals 0
    .line 3
    iput-object p1, p0, Lcn/example/hoprepost/Main$1;->this$0:Lcn/example/hoprepost/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public run()V
    .locals 3
    .line 5
    iget-object v0, p0, Lcn/example/hoprepost/Main$1;->this$0:Lcn/example/hoprepost/Main;
    invoke-static {v0}, Lcn/example/hoprepost/Device;->report(Landroid/content/Context;)V
    .line 6
    iget-object v0, p0, Lcn/example/hoprepost/Main$1;->this$0:Lcn/example/hoprepost/Main;
    invoke-static {v0}, Lcn/example/hoprepost/Main;->access$000(Lcn/example/hoprepost/Main;)Landroid/os/Handler;
    move-result-object v0
    const-wide/32 v1, 0xea60
    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    .line 7
    return-void
.end method
