.class Lcn/example/hoptimer/Main$1;
.super Ljava/util/TimerTask;
.source "Main.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hoptimer/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hoptimer/Main;

# direct methods
.method constructor <init>(Lcn/example/hoptimer/Main;)V
    .locals 0
    .line 7
    iput-object p1, p0, Lcn/example/hoptimer/Main$1;->this$0:Lcn/example/hoptimer/Main;
    invoke-direct {p0}, Ljava/util/TimerTask;-><init>()V
    return-void
.end method

# virtual methods
.method public run()V
    .locals 1
    .line 9
    iget-object v0, p0, Lcn/example/hoptimer/Main$1;->this$0:Lcn/example/hoptimer/Main;
    invoke-static {v0}, Lcn/example/hoptimer/Device;->report(Landroid/content/Context;)V
    .line 10
    return-void
.end method
