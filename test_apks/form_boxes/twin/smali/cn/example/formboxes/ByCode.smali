.class public Lcn/example/formboxes/ByCode;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020001
    invoke-virtual {p0, v0}, Lcn/example/formboxes/ByCode;->setContentView(I)V
    return-void
.end method

.method public login(Landroid/view/View;)V
    .locals 3
    const v0, 0x7f010002
    invoke-virtual {p0, v0}, Lcn/example/formboxes/ByCode;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/CheckBox;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Landroid/widget/CheckBox;->setChecked(Z)V
    return-void
.end method
