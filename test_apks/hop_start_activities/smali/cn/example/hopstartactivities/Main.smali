.class public Lcn/example/hopstartactivities/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/4 v0, 0x2
    new-array v0, v0, [Landroid/content/Intent;
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/example/hopstartactivities/First;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const/4 v3, 0x0
    aput-object v1, v0, v3
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/example/hopstartactivities/Second;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    const/4 v3, 0x1
    aput-object v1, v0, v3
    invoke-virtual {p0, v0}, Lcn/example/hopstartactivities/Main;->startActivities([Landroid/content/Intent;)V
    return-void
.end method
