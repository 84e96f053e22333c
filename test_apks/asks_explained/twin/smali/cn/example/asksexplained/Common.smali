.class public Lcn/example/asksexplained/Common;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method ask()V
    .locals 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CAMERA"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    invoke-virtual {p0, v0, v1}, Lcn/example/asksexplained/Common;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Lcn/example/asksexplained/Common$1;
    invoke-direct {v0, p0}, Lcn/example/asksexplained/Common$1;-><init>(Lcn/example/asksexplained/Common;)V
    new-instance v1, Lcn/example/asksexplained/CommonDialog;
    const-string v2, "请选择扫描的方式"
    invoke-direct {v1, p0, v2, v0}, Lcn/example/asksexplained/CommonDialog;-><init>(Landroid/content/Context;Ljava/lang/String;Lcn/example/asksexplained/Answer;)V
    invoke-virtual {v1}, Lcn/example/asksexplained/CommonDialog;->show()V
    return-void
.end method
