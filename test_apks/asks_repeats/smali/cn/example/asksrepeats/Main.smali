.class public Lcn/example/asksrepeats/Main;
.super Landroid/app/Activity;

.field private asked:Z

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onResume()V
    .locals 3
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    invoke-direct {p0}, Lcn/example/asksrepeats/Main;->ask()V
    :done
    return-void
.end method

.method private ask()V
    .locals 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksrepeats/Main;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
