.class public Lcn/example/gateagreelistener/AgreementDialog;
.super Landroid/app/Dialog;
.source "AgreementDialog.java"

# instance fields
.field private listener:Lcn/example/gateagreelistener/OnAgreeListener;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    .line 6
    return-void
.end method

.method static synthetic access$000(Lcn/example/gateagreelistener/AgreementDialog;)Lcn/example/gateagreelistener/OnAgreeListener;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gateagreelistener/AgreementDialog;->listener:Lcn/example/gateagreelistener/OnAgreeListener;
    return-object v0
.end method

# virtual methods
.method public setOnAgreeListener(Lcn/example/gateagreelistener/OnAgreeListener;)V
    .locals 0
    .line 9
    iput-object p1, p0, Lcn/example/gateagreelistener/AgreementDialog;->listener:Lcn/example/gateagreelistener/OnAgreeListener;
    .line 10
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 13
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    .line 14
    const-string v0, "用户协议和隐私政策"
    invoke-virtual {p0, v0}, Lcn/example/gateagreelistener/AgreementDialog;->setTitle(Ljava/lang/CharSequence;)V
    .line 15
    new-instance v0, Landroid/widget/Button;
    invoke-virtual {p0}, Lcn/example/gateagreelistener/AgreementDialog;->getContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 16
    const-string v1, "同意"
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    .line 17
    new-instance v1, Lcn/example/gateagreelistener/AgreementDialog$1;
    invoke-direct {v1, p0}, Lcn/example/gateagreelistener/AgreementDialog$1;-><init>(Lcn/example/gateagreelistener/AgreementDialog;)V
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 23
    new-instance v1, Landroid/widget/Button;
    invoke-virtual {p0}, Lcn/example/gateagreelistener/AgreementDialog;->getContext()Landroid/content/Context;
    move-result-object v2
    invoke-direct {v1, v2}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 24
    const-string v2, "不同意"
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    .line 25
    new-instance v2, Lcn/example/gateagreelistener/AgreementDialog$2;
    invoke-direct {v2, p0}, Lcn/example/gateagreelistener/AgreementDialog$2;-><init>(Lcn/example/gateagreelistener/AgreementDialog;)V
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 31
    new-instance v2, Landroid/widget/LinearLayout;
    invoke-virtual {p0}, Lcn/example/gateagreelistener/AgreementDialog;->getContext()Landroid/content/Context;
    move-result-object v3
    invoke-direct {v2, v3}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
    .line 32
    invoke-virtual {v2, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
    .line 33
    invoke-virtual {v2, v1}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
    .line 34
    invoke-virtual {p0, v2}, Lcn/example/gateagreelistener/AgreementDialog;->setContentView(Landroid/view/View;)V
    .line 35
    return-void
.end method
