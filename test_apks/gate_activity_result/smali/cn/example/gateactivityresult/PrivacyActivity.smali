.class public Lcn/example/gateactivityresult/PrivacyActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcn/example/gateactivityresult/PrivacyActivity;->setContentView(I)V
    const v1, 0x7f010000
    invoke-virtual {p0, v1}, Lcn/example/gateactivityresult/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v1, 0x7f010001
    invoke-virtual {p0, v1}, Lcn/example/gateactivityresult/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f010000
    if-ne v0, v1, :n
    const/4 v0, -0x1
    invoke-virtual {p0, v0}, Lcn/example/gateactivityresult/PrivacyActivity;->setResult(I)V
    invoke-virtual {p0}, Lcn/example/gateactivityresult/PrivacyActivity;->finish()V
    goto :e
    :n
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Lcn/example/gateactivityresult/PrivacyActivity;->setResult(I)V
    invoke-virtual {p0}, Lcn/example/gateactivityresult/PrivacyActivity;->finish()V
    :e
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
