.class Lcn/example/gatebaseactivity/BaseActivity$1;
.super Ljava/lang/Object;
.source "BaseActivity.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatebaseactivity/BaseActivity;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatebaseactivity/BaseActivity;

# direct methods
.method constructor <init>(Lcn/example/gatebaseactivity/BaseActivity;)V
    .locals 0
    .line 25
    iput-object p1, p0, Lcn/example/gatebaseactivity/BaseActivity$1;->this$0:Lcn/example/gatebaseactivity/BaseActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 27
    iget-object v0, p0, Lcn/example/gatebaseactivity/BaseActivity$1;->this$0:Lcn/example/gatebaseactivity/BaseActivity;
    const-string v1, "base"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gatebaseactivity/BaseActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agree"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 28
    iget-object v0, p0, Lcn/example/gatebaseactivity/BaseActivity$1;->this$0:Lcn/example/gatebaseactivity/BaseActivity;
    invoke-virtual {v0}, Lcn/example/gatebaseactivity/BaseActivity;->initData()V
    .line 29
    return-void
.end method
