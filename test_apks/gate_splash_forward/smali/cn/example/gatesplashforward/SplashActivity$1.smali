.class Lcn/example/gatesplashforward/SplashActivity$1;
.super Ljava/lang/Object;
.source "SplashActivity.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatesplashforward/SplashActivity;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatesplashforward/SplashActivity;

# direct methods
.method constructor <init>(Lcn/example/gatesplashforward/SplashActivity;)V
    .locals 0
    .line 22
    iput-object p1, p0, Lcn/example/gatesplashforward/SplashActivity$1;->this$0:Lcn/example/gatesplashforward/SplashActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 24
    iget-object v0, p0, Lcn/example/gatesplashforward/SplashActivity$1;->this$0:Lcn/example/gatesplashforward/SplashActivity;
    const-string v1, "splash"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gatesplashforward/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 25
    iget-object v0, p0, Lcn/example/gatesplashforward/SplashActivity$1;->this$0:Lcn/example/gatesplashforward/SplashActivity;
    invoke-static {v0}, Lcn/example/gatesplashforward/SplashActivity;->access$000(Lcn/example/gatesplashforward/SplashActivity;)V
    .line 26
    return-void
.end method
