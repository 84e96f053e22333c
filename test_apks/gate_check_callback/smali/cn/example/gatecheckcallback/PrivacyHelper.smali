.class public final Lcn/example/gatecheckcallback/PrivacyHelper;
.super Ljava/lang/Object;
.source "PrivacyHelper.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/example/gatecheckcallback/PrivacyHelper$Callback;
    }
.end annotation

# static fields
.field private static final KEY:Ljava/lang/String; = "privacy_passed"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static check(Landroid/app/Activity;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
    .locals 4
    .line 9
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Landroid/app/Activity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    .line 10
    const-string v1, "privacy_passed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v1
    if-eqz v1, :L0
    .line 11
    invoke-interface {p1}, Lcn/example/gatecheckcallback/PrivacyHelper$Callback;->onPassed()V
    .line 12
    return-void
    :L0
    .line 14
    invoke-interface {p1}, Lcn/example/gatecheckcallback/PrivacyHelper$Callback;->onPassed()V
    .line 15
    new-instance v1, Landroid/app/AlertDialog$Builder;
    invoke-direct {v1, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v2, "隐私保护指引"
    .line 16
    invoke-virtual {v1, v2}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v1
    const-string v2, "我们依据《隐私政策》处理您的个人信息，请您阅读并同意。"
    .line 17
    invoke-virtual {v1, v2}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v1
    .line 18
    const/4 v2, 0x0
    invoke-virtual {v1, v2}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v1
    const-string v2, "同意"
    new-instance v3, Lcn/example/gatecheckcallback/PrivacyHelper$2;
    invoke-direct {v3, v0, p1}, Lcn/example/gatecheckcallback/PrivacyHelper$2;-><init>(Landroid/content/SharedPreferences;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
    .line 19
    invoke-virtual {v1, v2, v3}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "拒绝"
    new-instance v2, Lcn/example/gatecheckcallback/PrivacyHelper$1;
    invoke-direct {v2, p0}, Lcn/example/gatecheckcallback/PrivacyHelper$1;-><init>(Landroid/app/Activity;)V
    .line 25
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    .line 30
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    .line 31
    return-void
.end method
