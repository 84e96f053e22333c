.class Lcn/example/gateagreelistener/AgreementDialog$2;
.super Ljava/lang/Object;
.source "AgreementDialog.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gateagreelistener/AgreementDialog;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gateagreelistener/AgreementDialog;

# direct methods
.method constructor <init>(Lcn/example/gateagreelistener/AgreementDialog;)V
    .locals 0
    .line 25
    iput-object p1, p0, Lcn/example/gateagreelistener/AgreementDialog$2;->this$0:Lcn/example/gateagreelistener/AgreementDialog;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/view/View;)V
    .locals 1
    .line 27
    iget-object v0, p0, Lcn/example/gateagreelistener/AgreementDialog$2;->this$0:Lcn/example/gateagreelistener/AgreementDialog;
    invoke-virtual {v0}, Lcn/example/gateagreelistener/AgreementDialog;->dismiss()V
    .line 28
    iget-object v0, p0, Lcn/example/gateagreelistener/AgreementDialog$2;->this$0:Lcn/example/gateagreelistener/AgreementDialog;
    invoke-static {v0}, Lcn/example/gateagreelistener/AgreementDialog;->access$000(Lcn/example/gateagreelistener/AgreementDialog;)Lcn/example/gateagreelistener/OnAgreeListener;
    move-result-object v0
    if-eqz v0, :L0
    iget-object v0, p0, Lcn/example/gateagreelistener/AgreementDialog$2;->this$0:Lcn/example/gateagreelistener/AgreementDialog;
    invoke-static {v0}, Lcn/example/gateagreelistener/AgreementDialog;->access$000(Lcn/example/gateagreelistener/AgreementDialog;)Lcn/example/gateagreelistener/OnAgreeListener;
    move-result-object v0
    invoke-interface {v0}, Lcn/example/gateagreelistener/OnAgreeListener;->onRefuse()V
    :L0
    .line 29
    return-void
.end method
