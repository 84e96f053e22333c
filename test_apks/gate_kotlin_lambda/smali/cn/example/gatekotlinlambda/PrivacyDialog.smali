.class public final Lcn/example/gatekotlinlambda/PrivacyDialog;
.super Landroid/app/Dialog;
.source "PrivacyDialog.kt"

# instance fields
.field private final onShown:Lkotlin/jvm/functions/Function0;

.field private final onAgree:Lkotlin/jvm/functions/Function0;

# direct methods
.method public constructor <init>(Landroid/content/Context;Lkotlin/jvm/functions/Function0;Lkotlin/jvm/functions/Function0;)V
    .locals 1
    const-string v0, "context"
    invoke-static {p1, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    const-string v0, "onShown"
    invoke-static {p2, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    const-string v0, "onAgree"
    invoke-static {p3, v0}, Lkotlin/jvm/internal/Intrinsics;->checkParameterIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    .line 1
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Lcn/example/gatekotlinlambda/PrivacyDialog;->onShown:Lkotlin/jvm/functions/Function0;
    iput-object p3, p0, Lcn/example/gatekotlinlambda/PrivacyDialog;->onAgree:Lkotlin/jvm/functions/Function0;
    return-void
.end method

.method public static final synthetic access$getOnAgree$p(Lcn/example/gatekotlinlambda/PrivacyDialog;)Lkotlin/jvm/functions/Function0;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/gatekotlinlambda/PrivacyDialog;->onAgree:Lkotlin/jvm/functions/Function0;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 3
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "个人信息保护提示"
    check-cast v0, Ljava/lang/CharSequence;
    invoke-virtual {p0, v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->setTitle(Ljava/lang/CharSequence;)V
    .line 5
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->setCancelable(Z)V
    .line 6
    new-instance v0, Landroid/widget/Button;
    invoke-virtual {p0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->getContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 7
    const-string v1, "同意并继续"
    check-cast v1, Ljava/lang/CharSequence;
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    .line 8
    new-instance v1, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;
    invoke-direct {v1, p0}, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$1;-><init>(Lcn/example/gatekotlinlambda/PrivacyDialog;)V
    check-cast v1, Landroid/view/View$OnClickListener;
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 12
    new-instance v1, Landroid/widget/Button;
    invoke-virtual {p0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->getContext()Landroid/content/Context;
    move-result-object v2
    invoke-direct {v1, v2}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 13
    const-string v2, "不同意"
    check-cast v2, Ljava/lang/CharSequence;
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V
    .line 14
    new-instance v2, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$2;
    invoke-direct {v2, p0}, Lcn/example/gatekotlinlambda/PrivacyDialog$onCreate$2;-><init>(Lcn/example/gatekotlinlambda/PrivacyDialog;)V
    check-cast v2, Landroid/view/View$OnClickListener;
    invoke-virtual {v1, v2}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 15
    new-instance v2, Landroid/widget/LinearLayout;
    invoke-virtual {p0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->getContext()Landroid/content/Context;
    move-result-object v3
    invoke-direct {v2, v3}, Landroid/widget/LinearLayout;-><init>(Landroid/content/Context;)V
    .line 16
    check-cast v0, Landroid/view/View;
    invoke-virtual {v2, v0}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
    .line 17
    check-cast v1, Landroid/view/View;
    invoke-virtual {v2, v1}, Landroid/widget/LinearLayout;->addView(Landroid/view/View;)V
    .line 18
    check-cast v2, Landroid/view/View;
    invoke-virtual {p0, v2}, Lcn/example/gatekotlinlambda/PrivacyDialog;->setContentView(Landroid/view/View;)V
    .line 19
    iget-object v0, p0, Lcn/example/gatekotlinlambda/PrivacyDialog;->onShown:Lkotlin/jvm/functions/Function0;
    invoke-interface {v0}, Lkotlin/jvm/functions/Function0;->invoke()Ljava/lang/Object;
    .line 20
    return-void
.end method
