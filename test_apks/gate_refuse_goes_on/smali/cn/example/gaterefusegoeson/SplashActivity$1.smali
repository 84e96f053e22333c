.class Lcn/example/gaterefusegoeson/SplashActivity$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field final synthetic this$0:Lcn/example/gaterefusegoeson/SplashActivity;

.method constructor <init>(Lcn/example/gaterefusegoeson/SplashActivity;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gaterefusegoeson/SplashActivity$1;->this$0:Lcn/example/gaterefusegoeson/SplashActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 4
    iget-object v3, p0, Lcn/example/gaterefusegoeson/SplashActivity$1;->this$0:Lcn/example/gaterefusegoeson/SplashActivity;
    const-string v1, "cfg"
    const/4 v2, 0x0
    invoke-virtual {v3, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agree"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-virtual {v3}, Lcn/example/gaterefusegoeson/SplashActivity;->goMain()V
    return-void
.end method
