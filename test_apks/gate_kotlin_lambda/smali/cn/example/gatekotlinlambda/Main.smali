.class public final Lcn/example/gatekotlinlambda/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Lcn/example/gatekotlinlambda/PrivacyDialog;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    new-instance v2, Lcn/example/gatekotlinlambda/Main$onCreate$1;
    invoke-direct {v2, p0}, Lcn/example/gatekotlinlambda/Main$onCreate$1;-><init>(Lcn/example/gatekotlinlambda/Main;)V
    check-cast v2, Lkotlin/jvm/functions/Function0;
    .line 7
    sget-object v3, Lcn/example/gatekotlinlambda/Main$onCreate$2;->INSTANCE:Lcn/example/gatekotlinlambda/Main$onCreate$2;
    check-cast v3, Lkotlin/jvm/functions/Function0;
    .line 4
    invoke-direct {v0, v1, v2, v3}, Lcn/example/gatekotlinlambda/PrivacyDialog;-><init>(Landroid/content/Context;Lkotlin/jvm/functions/Function0;Lkotlin/jvm/functions/Function0;)V
    .line 10
    invoke-virtual {v0}, Lcn/example/gatekotlinlambda/PrivacyDialog;->show()V
    .line 11
    return-void
.end method
