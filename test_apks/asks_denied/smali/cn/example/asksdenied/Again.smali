.class public Lcn/example/asksdenied/Again;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksdenied/Again;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method

.method public onRequestPermissionsResult(I[Ljava/lang/String;[I)V
    .locals 3
    invoke-direct {p0, p3}, Lcn/example/asksdenied/Again;->all([I)Z
    move-result v0
    if-nez v0, :on
    invoke-direct {p0}, Lcn/example/asksdenied/Again;->again()V
    :on
    return-void
.end method

.method private all([I)Z
    .locals 3
    array-length v0, p1
    const/4 v1, 0x0
    :next
    if-ge v1, v0, :yes
    aget v2, p1, v1
    if-eqz v2, :held
    const/4 v0, 0x0
    return v0
    :held
    add-int/lit8 v1, v1, 0x1
    goto :next
    :yes
    const/4 v0, 0x1
    return v0
.end method

.method private again()V
    .locals 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksdenied/Again;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
