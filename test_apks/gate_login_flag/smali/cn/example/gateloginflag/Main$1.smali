.class Lcn/example/gateloginflag/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gateloginflag/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gateloginflag/Main;

# direct methods
.method constructor <init>(Lcn/example/gateloginflag/Main;)V
    .locals 0
    .line 9
    iput-object p1, p0, Lcn/example/gateloginflag/Main$1;->this$0:Lcn/example/gateloginflag/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/view/View;)V
    .locals 3
    .line 11
    iget-object v0, p0, Lcn/example/gateloginflag/Main$1;->this$0:Lcn/example/gateloginflag/Main;
    invoke-static {v0}, Lcn/example/gateloginflag/Main;->access$000(Lcn/example/gateloginflag/Main;)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "is_login"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 12
    return-void
.end method
