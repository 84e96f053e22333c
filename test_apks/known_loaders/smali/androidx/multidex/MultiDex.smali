.class public Landroidx/multidex/MultiDex;
.super Ljava/lang/Object;

.method public static install(Ljava/lang/String;)V
    .registers 4
    const/4 v0, 0x0
    const/4 v1, 0x0
    invoke-static {p0, v0, v1}, Ldalvik/system/DexFile;->loadDex(Ljava/lang/String;Ljava/lang/String;I)Ldalvik/system/DexFile;
    return-void
.end method
