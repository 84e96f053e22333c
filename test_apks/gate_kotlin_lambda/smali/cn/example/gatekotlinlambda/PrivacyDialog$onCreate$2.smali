.class final Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$2;
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
    iput-object p1, p0, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$2;->this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/view/View;)V
    .locals 1
    .line 14
    iget-object v0, p0, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$2;->this$0:Lcn/example/gatekotlinlambda/PrivacyDialog;
    invoke-virtual {v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->dismiss()V
    return-void
.end method
