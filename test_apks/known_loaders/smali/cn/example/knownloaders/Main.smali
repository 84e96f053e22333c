.class public Lcn/example/knownloaders/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcn/example/knownloaders/Main;->getClassLoader()Ljava/lang/ClassLoader;
    move-result-object v0
    invoke-virtual {p0}, Lcn/example/knownloaders/Main;->getPackageResourcePath()Ljava/lang/String;
    move-result-object v1
    invoke-static {v1, v0}, Lcom/google/android/gms/dynamite/DynamiteModule;->load(Ljava/lang/String;Ljava/lang/ClassLoader;)Ljava/lang/ClassLoader;
    invoke-static {v1}, Landroidx/multidex/MultiDex;->install(Ljava/lang/String;)V
    return-void
.end method
