.class public Lcn/example/asksrepeats/Checked;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-direct {p0}, Lcn/example/asksrepeats/Checked;->isHeld()Z
    move-result v0
    if-nez v0, :done
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksrepeats/Checked;->requestPermissions([Ljava/lang/String;I)V
    :done
    return-void
.end method

.method private isHeld()Z
    .locals 2
    const-string v0, "android.permission.CAMERA"
    invoke-virtual {p0, v0}, Lcn/example/asksrepeats/Checked;->checkSelfPermission(Ljava/lang/String;)I
    move-result v0
    if-nez v0, :no
    const/4 v0, 0x1
    return v0
    :no
    const/4 v0, 0x0
    return v0
.end method
