.class Lcn/example/gaterefusegoeson/SplashActivity$2;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field final synthetic this$0:Lcn/example/gaterefusegoeson/SplashActivity;

.method constructor <init>(Lcn/example/gaterefusegoeson/SplashActivity;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gaterefusegoeson/SplashActivity$2;->this$0:Lcn/example/gaterefusegoeson/SplashActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/gaterefusegoeson/SplashActivity$2;->this$0:Lcn/example/gaterefusegoeson/SplashActivity;
    invoke-virtual {v0}, Lcn/example/gaterefusegoeson/SplashActivity;->goMain()V
    return-void
.end method
