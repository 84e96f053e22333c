.class Lcn/example/hoplivedata/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroidx/lifecycle/Observer;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hoplivedata/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hoplivedata/Main;

# direct methods
.method constructor <init>(Lcn/example/hoplivedata/Main;)V
    .locals 0
    .line 9
    iput-object p1, p0, Lcn/example/hoplivedata/Main$1;->this$0:Lcn/example/hoplivedata/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onChanged(Ljava/lang/String;)V
    .locals 1
    .line 11
    iget-object v0, p0, Lcn/example/hoplivedata/Main$1;->this$0:Lcn/example/hoplivedata/Main;
    invoke-static {v0}, Lcn/example/hoplivedata/Device;->report(Landroid/content/Context;)V
    .line 12
    return-void
.end method

.method public bridge synthetic onChanged(Ljava/lang/Object;)V
    .locals 1
    move-object v0, p1
    .line 9
    check-cast v0, Ljava/lang/String;
    invoke-virtual {p0, v0}, Lcn/example/hoplivedata/Main$1;->onChanged(Ljava/lang/String;)V
    return-void
.end method
