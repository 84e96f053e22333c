.class public Lcn/example/asksdenied/Listed;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcom/hjq/permissions/XXPermissions;
    invoke-direct {v0}, Lcom/hjq/permissions/XXPermissions;-><init>()V
    const-string v1, "android.permission.CAMERA"
    invoke-virtual {v0, v1}, Lcom/hjq/permissions/XXPermissions;->permission(Ljava/lang/String;)Lcom/hjq/permissions/XXPermissions;
    new-instance v1, Lcn/example/asksdenied/Listed$1;
    invoke-direct {v1, p0}, Lcn/example/asksdenied/Listed$1;-><init>(Lcn/example/asksdenied/Listed;)V
    invoke-virtual {v0, v1}, Lcom/hjq/permissions/XXPermissions;->request(Lcom/hjq/permissions/OnPermissionCallback;)V
    return-void
.end method
