.class public Lcom/hjq/permissions/XXPermissions;
.super Ljava/lang/Object;

.method private constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static with(Landroid/content/Context;)Lcom/hjq/permissions/XXPermissions;
    .locals 1
    new-instance v0, Lcom/hjq/permissions/XXPermissions;
    invoke-direct {v0}, Lcom/hjq/permissions/XXPermissions;-><init>()V
    return-object v0
.end method

.method public permission(Ljava/lang/String;)Lcom/hjq/permissions/XXPermissions;
    .locals 0
    return-object p0
.end method

.method public request(Lcom/hjq/permissions/OnPermissionCallback;)V
    .locals 0
    return-void
.end method
