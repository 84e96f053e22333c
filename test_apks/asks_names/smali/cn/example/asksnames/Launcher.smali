.class public Lcn/example/asksnames/Launcher;
.super Ljava/lang/Object;

.method static ask(Landroid/app/Activity;)V
    .locals 2
    new-instance v0, Landroidx/activity/result/ActivityResultLauncher;
    invoke-direct {v0}, Landroidx/activity/result/ActivityResultLauncher;-><init>()V
    const-string v1, "android.permission.ACCESS_FINE_LOCATION"
    invoke-virtual {v0, v1}, Landroidx/activity/result/ActivityResultLauncher;->launch(Ljava/lang/Object;)V
    return-void
.end method
