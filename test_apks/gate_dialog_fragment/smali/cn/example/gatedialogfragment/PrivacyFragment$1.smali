.class Lcn/example/gatedialogfragment/PrivacyFragment$1;
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
    .line 13
    iput-object p1, p0, Lcn/example/gatedialogfragment/PrivacyFragment$1;->this$0:Lcn/example/gatedialogfragment/PrivacyFragment;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 2
    .line 16
    const-string v0, "privacy"
    const-string v1, "agreed"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 17
    return-void
.end method
