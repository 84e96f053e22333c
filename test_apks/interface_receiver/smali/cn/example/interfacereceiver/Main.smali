.class public Lcn/example/interfacereceiver/Main;
.super Landroid/app/Activity;
.source "Main.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    .line 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 11
    invoke-static {}, Lcn/example/interfacereceiver/Main;->packages()Lcn/example/interfacereceiver/Packages;
    move-result-object v0
    const/4 v1, 0x0
    .line 12
    invoke-interface {v0, v1}, Lcn/example/interfacereceiver/Packages;->getInstalledPackages(I)Ljava/util/List;
    return-void
.end method

.method static packages()Lcn/example/interfacereceiver/Packages;
    .registers 1
    const/4 v0, 0x0
    return-object v0
.end method
