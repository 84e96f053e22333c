.class public Lcn/example/asksrepeats/Stored;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public onWindowFocusChanged(Z)V
    .locals 3
    if-eqz p1, :done
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksrepeats/Stored;->requestPermissions([Ljava/lang/String;I)V
    :done
    return-void
.end method
