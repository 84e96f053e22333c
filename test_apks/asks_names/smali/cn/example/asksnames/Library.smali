.class public Lcn/example/asksnames/Library;
.super Ljava/lang/Object;

.method static ask(Landroid/app/Activity;)V
    .locals 2
    invoke-static {p0}, Lcom/hjq/permissions/XXPermissions;->with(Landroid/content/Context;)Lcom/hjq/permissions/XXPermissions;
    move-result-object v0
    const-string v1, "android.permission.READ_CALL_LOG"
    invoke-virtual {v0, v1}, Lcom/hjq/permissions/XXPermissions;->permission(Ljava/lang/String;)Lcom/hjq/permissions/XXPermissions;
    move-result-object v0
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Lcom/hjq/permissions/XXPermissions;->request(Lcom/hjq/permissions/OnPermissionCallback;)V
    return-void
.end method
