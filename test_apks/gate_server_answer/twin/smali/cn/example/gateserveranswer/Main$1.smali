.class Lcn/example/gateserveranswer/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Ljava/lang/Runnable;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gateserveranswer/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gateserveranswer/Main;

# direct methods
.method constructor <init>(Lcn/example/gateserveranswer/Main;)V
    .locals 0
    .line 4
    iput-object p1, p0, Lcn/example/gateserveranswer/Main$1;->this$0:Lcn/example/gateserveranswer/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public run()V
    .locals 3
    .line 6
    iget-object v0, p0, Lcn/example/gateserveranswer/Main$1;->this$0:Lcn/example/gateserveranswer/Main;
    const-string v1, "privacy"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gateserveranswer/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    .line 7
    if-eqz v0, :L0
    const-string v0, "1"
    invoke-static {}, Lcn/example/gateserveranswer/Main;->fetchSwitch()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L0
    .line 9
    iget-object v0, p0, Lcn/example/gateserveranswer/Main$1;->this$0:Lcn/example/gateserveranswer/Main;
    invoke-static {v0}, Lcn/example/gateserveranswer/Device;->report(Landroid/content/Context;)V
    :L0
    .line 11
    return-void
.end method
