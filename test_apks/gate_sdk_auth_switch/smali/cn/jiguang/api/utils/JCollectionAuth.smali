.class public Lcn/jiguang/api/utils/JCollectionAuth;
.super Ljava/lang/Object;
.source "JCollectionAuth.java"

# static fields
.field private static volatile sAuth:Z

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static setAuth(Landroid/content/Context;Z)V
    .locals 0
    .line 5
    sput-boolean p1, Lcn/jiguang/api/utils/JCollectionAuth;->sAuth:Z
    return-void
.end method

.method public static checkAuth()Z
    .locals 1
    .line 6
    sget-boolean v0, Lcn/jiguang/api/utils/JCollectionAuth;->sAuth:Z
    return v0
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 4
    const/4 v0, 0x1
    sput-boolean v0, Lcn/jiguang/api/utils/JCollectionAuth;->sAuth:Z
    return-void
.end method
