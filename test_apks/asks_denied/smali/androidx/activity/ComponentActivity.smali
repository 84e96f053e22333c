.class public Landroidx/activity/ComponentActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public final registerForActivityResult(Landroidx/activity/result/contract/ActivityResultContract;Landroidx/activity/result/ActivityResultCallback;)Landroidx/activity/result/ActivityResultLauncher;
    .locals 1
    new-instance v0, Landroidx/activity/result/ActivityResultLauncher;
    invoke-direct {v0}, Landroidx/activity/result/ActivityResultLauncher;-><init>()V
    return-object v0
.end method
