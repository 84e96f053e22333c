.class Lcn/example/gateviewbinding/SplashActivity$b;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field final synthetic this$0:Lcn/example/gateviewbinding/SplashActivity;

.method constructor <init>(Lcn/example/gateviewbinding/SplashActivity;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateviewbinding/SplashActivity$b;->this$0:Lcn/example/gateviewbinding/SplashActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 1
    iget-object v0, p0, Lcn/example/gateviewbinding/SplashActivity$b;->this$0:Lcn/example/gateviewbinding/SplashActivity;
    invoke-virtual {v0}, Lcn/example/gateviewbinding/SplashActivity;->finish()V
    return-void
.end method
