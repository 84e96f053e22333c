.class public final Lcn/example/gateviewbinding/PDialog;
.super Landroid/app/Dialog;
.field private binding:Lcn/example/gateviewbinding/DialogPBinding;
.field private onYes:Ljava/lang/Runnable;
.field private onNo:Ljava/lang/Runnable;

.method public constructor <init>(Landroid/content/Context;Ljava/lang/Runnable;Ljava/lang/Runnable;)V
    .locals 0
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Lcn/example/gateviewbinding/PDialog;->onYes:Ljava/lang/Runnable;
    iput-object p3, p0, Lcn/example/gateviewbinding/PDialog;->onNo:Ljava/lang/Runnable;
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcn/example/gateviewbinding/PDialog;->getLayoutInflater()Landroid/view/LayoutInflater;
    move-result-object v0
    invoke-static {v0}, Lcn/example/gateviewbinding/DialogPBinding;->inflate(Landroid/view/LayoutInflater;)Lcn/example/gateviewbinding/DialogPBinding;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gateviewbinding/PDialog;->binding:Lcn/example/gateviewbinding/DialogPBinding;
    iget-object v1, v0, Lcn/example/gateviewbinding/DialogPBinding;->root:Landroid/view/View;
    invoke-virtual {p0, v1}, Lcn/example/gateviewbinding/PDialog;->setContentView(Landroid/view/View;)V
    iget-object v1, v0, Lcn/example/gateviewbinding/DialogPBinding;->btnYes:Landroid/widget/Button;
    new-instance v2, Lcn/example/gateviewbinding/x/y;
    invoke-direct {v2, p0}, Lcn/example/gateviewbinding/x/y;-><init>(Lcn/example/gateviewbinding/PDialog;)V
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    iget-object v1, v0, Lcn/example/gateviewbinding/DialogPBinding;->btnNope:Landroid/widget/Button;
    new-instance v2, Lcn/example/gateviewbinding/x/z;
    invoke-direct {v2, p0}, Lcn/example/gateviewbinding/x/z;-><init>(Lcn/example/gateviewbinding/PDialog;)V
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public static synthetic a(Lcn/example/gateviewbinding/PDialog;)Ljava/lang/Runnable;
    .locals 1
    iget-object v0, p0, Lcn/example/gateviewbinding/PDialog;->onYes:Ljava/lang/Runnable;
    return-object v0
.end method

.method public static synthetic b(Lcn/example/gateviewbinding/PDialog;)Ljava/lang/Runnable;
    .locals 1
    iget-object v0, p0, Lcn/example/gateviewbinding/PDialog;->onNo:Ljava/lang/Runnable;
    return-object v0
.end method
