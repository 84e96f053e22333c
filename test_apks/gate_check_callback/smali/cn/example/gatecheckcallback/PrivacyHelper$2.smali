.class Lcn/example/gatecheckcallback/PrivacyHelper$2;
.super Ljava/lang/Object;
.source "PrivacyHelper.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatecheckcallback/PrivacyHelper;->check(Landroid/app/Activity;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic val$preferences:Landroid/content/SharedPreferences;

.field final synthetic val$callback:Lcn/example/gatecheckcallback/PrivacyHelper$Callback;

# direct methods
.method constructor <init>(Landroid/content/SharedPreferences;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
    .locals 0
    .line 19
    iput-object p1, p0, Lcn/example/gatecheckcallback/PrivacyHelper$2;->val$preferences:Landroid/content/SharedPreferences;
    iput-object p2, p0, Lcn/example/gatecheckcallback/PrivacyHelper$2;->val$callback:Lcn/example/gatecheckcallback/PrivacyHelper$Callback;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 21
    iget-object v0, p0, Lcn/example/gatecheckcallback/PrivacyHelper$2;->val$preferences:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "privacy_passed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 22
    iget-object v0, p0, Lcn/example/gatecheckcallback/PrivacyHelper$2;->val$callback:Lcn/example/gatecheckcallback/PrivacyHelper$Callback;
    invoke-interface {v0}, Lcn/example/gatecheckcallback/PrivacyHelper$Callback;->onPassed()V
    .line 23
    return-void
.end method
