.class public final synthetic Lcn/example/gateviewbinding/x/y;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field public final synthetic b:Lcn/example/gateviewbinding/PDialog;

.method public synthetic constructor <init>(Lcn/example/gateviewbinding/PDialog;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateviewbinding/x/y;->b:Lcn/example/gateviewbinding/PDialog;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 2
    iget-object v0, p0, Lcn/example/gateviewbinding/x/y;->b:Lcn/example/gateviewbinding/PDialog;
    invoke-virtual {v0}, Lcn/example/gateviewbinding/PDialog;->dismiss()V
    invoke-static {v0}, Lcn/example/gateviewbinding/PDialog;->a(Lcn/example/gateviewbinding/PDialog;)Ljava/lang/Runnable;
    move-result-object v0
    invoke-interface {v0}, Ljava/lang/Runnable;->run()V
    return-void
.end method
