.class public Lcom/umeng/commonsdk/Device;
.super Ljava/lang/Object;
.source "Device.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static id(Landroid/content/ContentResolver;)Ljava/lang/String;
    .registers 3
    const-string v0, "android_id"
    invoke-static {p0, v0}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
