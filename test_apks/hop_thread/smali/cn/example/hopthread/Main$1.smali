.class Lcn/example/hopthread/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Ljava/lang/Runnable;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopthread/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopthread/Main;

# direct methods
.method constructor <init>(Lcn/example/hopthread/Main;)V
    .locals 0
    .line 4
    iput-object p1, p0, Lcn/example/hopthread/Main$1;->this$0:Lcn/example/hopthread/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public run()V
    .locals 1
    .line 6
    iget-object v0, p0, Lcn/example/hopthread/Main$1;->this$0:Lcn/example/hopthread/Main;
    invoke-static {v0}, Lcn/example/hopthread/Device;->report(Landroid/content/Context;)V
    .line 7
    return-void
.end method
