.class public Lcn/example/gateviewbinding/SplashActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcn/example/gateviewbinding/PDialog;
    new-instance v1, Lcn/example/gateviewbinding/SplashActivity$a;
    invoke-direct {v1, p0}, Lcn/example/gateviewbinding/SplashActivity$a;-><init>(Lcn/example/gateviewbinding/SplashActivity;)V
    new-instance v2, Lcn/example/gateviewbinding/SplashActivity$b;
    invoke-direct {v2, p0}, Lcn/example/gateviewbinding/SplashActivity$b;-><init>(Lcn/example/gateviewbinding/SplashActivity;)V
    invoke-direct {v0, p0, v1, v2}, Lcn/example/gateviewbinding/PDialog;-><init>(Landroid/content/Context;Ljava/lang/Runnable;Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Lcn/example/gateviewbinding/PDialog;->show()V
    return-void
.end method
