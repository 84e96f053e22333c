.class Lcn/example/gatedialogfragment/PrivacyFragment$2;
.super Ljava/lang/Object;
.source "PrivacyFragment.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedialogfragment/PrivacyFragment;->onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatedialogfragment/PrivacyFragment;

# direct methods
.method constructor <init>(Lcn/example/gatedialogfragment/PrivacyFragment;)V
    .locals 0
    .line 19
    iput-object p1, p0, Lcn/example/gatedialogfragment/PrivacyFragment$2;->this$0:Lcn/example/gatedialogfragment/PrivacyFragment;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 21
    iget-object v0, p0, Lcn/example/gatedialogfragment/PrivacyFragment$2;->this$0:Lcn/example/gatedialogfragment/PrivacyFragment;
    invoke-virtual {v0}, Lcn/example/gatedialogfragment/PrivacyFragment;->getActivity()Landroidx/fragment/app/FragmentActivity;
    move-result-object v0
    invoke-virtual {v0}, Landroidx/fragment/app/FragmentActivity;->finish()V
    .line 22
    return-void
.end method
