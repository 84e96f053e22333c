.class public final synthetic Lcn/example/gateresultlauncher/SplashActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroidx/activity/result/ActivityResultCallback;
.field public final synthetic f$0:Lcn/example/gateresultlauncher/SplashActivity;

.method public synthetic constructor <init>(Lcn/example/gateresultlauncher/SplashActivity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gateresultlauncher/SplashActivity$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateresultlauncher/SplashActivity;
    return-void
.end method

.method public final onActivityResult(Ljava/lang/Object;)V
    .locals 1
    iget-object v0, p0, Lcn/example/gateresultlauncher/SplashActivity$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateresultlauncher/SplashActivity;
    check-cast p1, Landroidx/activity/result/ActivityResult;
    invoke-virtual {v0, p1}, Lcn/example/gateresultlauncher/SplashActivity;->lambda$new$0$SplashActivity(Landroidx/activity/result/ActivityResult;)V
    return-void
.end method
