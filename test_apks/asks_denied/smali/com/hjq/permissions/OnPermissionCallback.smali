.class public interface abstract Lcom/hjq/permissions/OnPermissionCallback;
.super Ljava/lang/Object;

.method public abstract onGranted(Ljava/util/List;Z)V
.end method

.method public abstract onDenied(Ljava/util/List;Z)V
.end method
