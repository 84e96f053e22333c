.class public Landroidx/activity/result/contract/ActivityResultContracts$StartActivityForResult;
.super Landroidx/activity/result/contract/ActivityResultContract;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroidx/activity/result/contract/ActivityResultContract;-><init>()V
    return-void
.end method
