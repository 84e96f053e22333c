.class public Lcn/example/gateagreelistener/Main;
.super Landroid/app/Activity;
.source "Main.java"

# interfaces
.implements Lcn/example/gateagreelistener/OnAgreeListener;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Lcn/example/gateagreelistener/AgreementDialog;
    invoke-direct {v0, p0}, Lcn/example/gateagreelistener/AgreementDialog;-><init>(Landroid/content/Context;)V
    .line 5
    invoke-virtual {v0, p0}, Lcn/example/gateagreelistener/AgreementDialog;->setOnAgreeListener(Lcn/example/gateagreelistener/OnAgreeListener;)V
    .line 6
    invoke-virtual {v0}, Lcn/example/gateagreelistener/AgreementDialog;->show()V
    .line 7
    return-void
.end method

.method public onAgree()V
    .locals 2
    .line 10
    invoke-static {p0}, Lcn/example/gateagreelistener/Device;->report(Landroid/content/Context;)V
    .line 11
    const-string v0, "main"
    const-string v1, "agreed"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 12
    return-void
.end method

.method public onRefuse()V
    .locals 2
    .line 16
    const-string v0, "main"
    const-string v1, "refused"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 17
    return-void
.end method
