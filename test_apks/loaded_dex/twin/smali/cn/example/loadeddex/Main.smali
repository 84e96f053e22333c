.class public Lcn/example/loadeddex/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Ldalvik/system/DexClassLoader;
    const-string v1, "/data/data/cn.example.loadeddex/files/other.jar"
    const/4 v2, 0x0
    const/4 v3, 0x0
    invoke-virtual {p0}, Lcn/example/loadeddex/Main;->getClassLoader()Ljava/lang/ClassLoader;
    move-result-object v4
    invoke-direct/range {v0 .. v4}, Ldalvik/system/DexClassLoader;-><init>(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/ClassLoader;)V
    const-string v1, "cn.example.plugin.Reader"
    invoke-virtual {v0, v1}, Ljava/lang/ClassLoader;->loadClass(Ljava/lang/String;)Ljava/lang/Class;
    return-void
.end method
