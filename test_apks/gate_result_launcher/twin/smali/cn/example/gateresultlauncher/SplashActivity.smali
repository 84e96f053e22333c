.class public Lcn/example/gateresultlauncher/SplashActivity;
.super Landroidx/activity/ComponentActivity;
.field private launcher:Landroidx/activity/result/ActivityResultLauncher;

.method public constructor <init>()V
    .locals 2
    invoke-direct {p0}, Landroidx/activity/ComponentActivity;-><init>()V
    new-instance v0, Landroidx/activity/result/contract/ActivityResultContracts$StartActivityForResult;
    invoke-direct {v0}, Landroidx/activity/result/contract/ActivityResultContracts$StartActivityForResult;-><init>()V
    new-instance v1, Lcn/example/gateresultlauncher/SplashActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcn/example/gateresultlauncher/SplashActivity$$ExternalSyntheticLambda0;-><init>(Lcn/example/gateresultlauncher/SplashActivity;)V
    invoke-virtual {p0, v0, v1}, Lcn/example/gateresultlauncher/SplashActivity;->registerForActivityResult(Landroidx/activity/result/contract/ActivityResultContract;Landroidx/activity/result/ActivityResultCallback;)Landroidx/activity/result/ActivityResultLauncher;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gateresultlauncher/SplashActivity;->launcher:Landroidx/activity/result/ActivityResultLauncher;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroidx/activity/ComponentActivity;->onCreate(Landroid/os/Bundle;)V
    const-string v1, "cfg"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agree"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :n
    invoke-virtual {p0}, Lcn/example/gateresultlauncher/SplashActivity;->init()V
    return-void
    :n
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/gateresultlauncher/PrivacyActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    iget-object v1, p0, Lcn/example/gateresultlauncher/SplashActivity;->launcher:Landroidx/activity/result/ActivityResultLauncher;
    invoke-virtual {v1, v0}, Landroidx/activity/result/ActivityResultLauncher;->launch(Ljava/lang/Object;)V
    return-void
.end method

.method public init()V
    .locals 0
    invoke-static {p0}, Lcn/example/gateresultlauncher/D;->imei(Landroid/content/Context;)V
    return-void
.end method

.method public lambda$new$0$SplashActivity(Landroidx/activity/result/ActivityResult;)V
    .locals 3
    invoke-virtual {p1}, Landroidx/activity/result/ActivityResult;->getResultCode()I
    move-result v0
    const/4 v1, -0x1
    if-ne v0, v1, :e
    const-string v1, "cfg"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agree"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-virtual {p0}, Lcn/example/gateresultlauncher/SplashActivity;->init()V
    :e
    return-void
.end method
