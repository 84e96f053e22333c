.class public Lcn/example/hopprovider/InitProvider;
.super Landroid/content/ContentProvider;
.source "InitProvider.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()Z
    .locals 1
    .line 3
    invoke-virtual {p0}, Lcn/example/hopprovider/InitProvider;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcn/example/hopprovider/Device;->report(Landroid/content/Context;)V
    .line 4
    const/4 v0, 0x1
    return v0
.end method

.method public query(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
    .locals 1
    .line 8
    const/4 v0, 0x0
    return-object v0
.end method

.method public getType(Landroid/net/Uri;)Ljava/lang/String;
    .locals 1
    .line 12
    const/4 v0, 0x0
    return-object v0
.end method

.method public insert(Landroid/net/Uri;Landroid/content/ContentValues;)Landroid/net/Uri;
    .locals 1
    .line 16
    const/4 v0, 0x0
    return-object v0
.end method

.method public delete(Landroid/net/Uri;Ljava/lang/String;[Ljava/lang/String;)I
    .locals 1
    .line 20
    const/4 v0, 0x0
    return v0
.end method

.method public update(Landroid/net/Uri;Landroid/content/ContentValues;Ljava/lang/String;[Ljava/lang/String;)I
    .locals 1
    .line 24
    const/4 v0, 0x0
    return v0
.end method
