.class public Lcn/example/gateotherdialog/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method public synthetic lambda$onCreate$0$cn-example-gateotherdialog-Main(Landroid/content/DialogInterface;I)V
    .locals 0
    .line 9
    invoke-static {p0}, Lcn/example/gateotherdialog/Device;->report(Landroid/content/Context;)V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    .line 5
    const-string v1, "发现新版本"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 7
    const-string v1, "新版本修复了若干问题，是否现在更新？"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    .line 9
    const-string v1, "立即更新"
    new-instance v2, Lcn/example/gateotherdialog/Main$$ExternalSyntheticLambda0;
    invoke-direct {v2, p0}, Lcn/example/gateotherdialog/Main$$ExternalSyntheticLambda0;-><init>(Lcn/example/gateotherdialog/Main;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 11
    const-string v1, "以后再说"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    .line 13
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 14
    return-void
.end method
