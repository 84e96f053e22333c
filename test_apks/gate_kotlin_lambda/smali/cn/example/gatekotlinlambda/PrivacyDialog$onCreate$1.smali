.class final Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;
.super Ljava/lang/Object;
.source "PrivacyDialog.kt"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatekotlinlambda/PrivacyDialog;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;

# direct methods
.method constructor <init>(Lcn/example/gatekotlinlambda/PrivacyDialog;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;->this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/view/View;)V
    .locals 1
    .line 9
    iget-object v0, p0, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;->this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;
    invoke-virtual {v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->dismiss()V
    .line 10
    iget-object v0, p0, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;->this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;
    invoke-static {v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->access$getOnAgree$p(Lcn/example/gatekotlinlambda/PrivacyDialog;)Lkotlin/jvm/functions/Function0;
    move-result-object v0
    invoke-interface {v0}, Lkotlin/jvm/functions/Function0;->invoke()Ljava/lang/Object;
    .line 11
    return-void
.end method
