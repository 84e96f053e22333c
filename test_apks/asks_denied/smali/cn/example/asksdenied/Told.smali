.class public Lcn/example/asksdenied/Told;
.super Landroidx/activity/ComponentActivity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroidx/activity/ComponentActivity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroidx/activity/ComponentActivity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroidx/activity/result/contract/ActivityResultContracts$RequestPermission;
    invoke-direct {v0}, Landroidx/activity/result/contract/ActivityResultContracts$RequestPermission;-><init>()V
    new-instance v1, Lcn/example/asksdenied/Told$1;
    invoke-direct {v1, p0}, Lcn/example/asksdenied/Told$1;-><init>(Lcn/example/asksdenied/Told;)V
    invoke-virtual {p0, v0, v1}, Lcn/example/asksdenied/Told;->registerForActivityResult(Landroidx/activity/result/contract/ActivityResultContract;Landroidx/activity/result/ActivityResultCallback;)Landroidx/activity/result/ActivityResultLauncher;
    move-result-object v0
    const-string v1, "android.permission.CAMERA"
    invoke-virtual {v0, v1}, Landroidx/activity/result/ActivityResultLauncher;->launch(Ljava/lang/Object;)V
    return-void
.end method

.method told(Z)V
    .locals 2
    if-nez p1, :on
    invoke-virtual {p0}, Lcn/example/asksdenied/Told;->finish()V
    :on
    return-void
.end method
