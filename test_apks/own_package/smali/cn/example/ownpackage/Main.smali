.class public Lcn/example/ownpackage/Main;
.super Landroid/app/Activity;
.source "Main.java"

# What one of these callers gives is the app's own name, the other's is not.
.field private static sMixed:Ljava/lang/String;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->local(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->constant(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->init(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->field(Landroid/content/Context;)V
    new-instance v0, Lcn/example/ownpackage/Names;
    invoke-direct {v0, p0}, Lcn/example/ownpackage/Names;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p0}, Lcn/example/ownpackage/Names;->member(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->name(Landroid/content/Context;)Ljava/lang/String;
    move-result-object v0
    invoke-static {p0, v0}, Lcn/example/ownpackage/Names;->handed(Landroid/content/Context;Ljava/lang/String;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->returned(Landroid/content/Context;)V
    invoke-static {p0}, Lcn/example/ownpackage/Names;->info(Landroid/content/Context;)V
    invoke-virtual {p0}, Landroid/app/Activity;->getPackageName()Ljava/lang/String;
    move-result-object v0
    sput-object v0, Lcn/example/ownpackage/Main;->sMixed:Ljava/lang/String;
    invoke-virtual {p0}, Lcn/example/ownpackage/Main;->mixed()V
    invoke-virtual {p0}, Landroid/app/Activity;->getPackageName()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {p0, v0}, Lcn/example/ownpackage/Main;->either(Ljava/lang/String;)V
    return-void
.end method

.method either(Ljava/lang/String;)V
    .locals 3
    invoke-virtual {p0}, Landroid/app/Activity;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v1
    const/4 v2, 0x0
    invoke-virtual {v1, p1, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    return-void
.end method

.method mixed()V
    .locals 3
    sget-object v0, Lcn/example/ownpackage/Main;->sMixed:Ljava/lang/String;
    invoke-virtual {p0}, Landroid/app/Activity;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v1
    const/4 v2, 0x0
    invoke-virtual {v1, v0, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    return-void
.end method

.method protected onResume()V
    .locals 1
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    const-string v0, "com.example.other"
    sput-object v0, Lcn/example/ownpackage/Main;->sMixed:Ljava/lang/String;
    invoke-virtual {p0, v0}, Lcn/example/ownpackage/Main;->either(Ljava/lang/String;)V
    return-void
.end method
