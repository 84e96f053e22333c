.class public Lcn/example/gatelayoutswitch/PrivacyDialog;
.super Landroid/app/Dialog;
.source "PrivacyDialog.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 3
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    .line 4
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 7
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    .line 8
    const/high16 v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->setContentView(I)V
    .line 9
    const v0, 0x7f010002
    invoke-virtual {p0, v0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 10
    const/high16 v0, 0x7f010000
    invoke-virtual {p0, v0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 11
    const v0, 0x7f010001
    invoke-virtual {p0, v0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 12
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2
    .line 15
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    sparse-switch v0, :S4
    goto :L2
    :L0
    .line 17
    invoke-virtual {p0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcn/example/gatelayoutswitch/Device;->report(Landroid/content/Context;)V
    .line 18
    invoke-virtual {p0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->cancel()V
    .line 19
    goto :L3
    :L1
    .line 22
    invoke-virtual {p0}, Lcn/example/gatelayoutswitch/PrivacyDialog;->dismiss()V
    .line 23
    goto :L3
    :L2
    .line 25
    const-string v0, "privacy"
    const-string v1, "content"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L3
    .line 28
    return-void
    :S4
    .sparse-switch
        0x7f010000 -> :L0
        0x7f010001 -> :L1
    .end sparse-switch
.end method
