.class Lcn/example/hopregisteredreceiver/Main$1;
.super Landroid/content/BroadcastReceiver;
.source "Main.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/hopregisteredreceiver/Main;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopregisteredreceiver/Main;

# direct methods
.method constructor <init>(Lcn/example/hopregisteredreceiver/Main;)V
    .locals 0
    .line 2
    iput-object p1, p0, Lcn/example/hopregisteredreceiver/Main$1;->this$0:Lcn/example/hopregisteredreceiver/Main;
    invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
    return-void
.end method

# virtual methods
.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
    .locals 0
    .line 4
    invoke-static {p1}, Lcn/example/hopregisteredreceiver/Device;->report(Landroid/content/Context;)V
    .line 5
    return-void
.end method
