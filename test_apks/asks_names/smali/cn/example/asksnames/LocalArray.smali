.class public Lcn/example/asksnames/LocalArray;
.super Ljava/lang/Object;

.method static ask(Landroid/app/Activity;)V
    .locals 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "android.permission.RECORD_AUDIO"
    aput-object v2, v0, v1
    const/4 v1, 0x7
    invoke-virtual {p0, v0, v1}, Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
