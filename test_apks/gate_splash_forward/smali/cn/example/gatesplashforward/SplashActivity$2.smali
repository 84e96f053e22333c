.class Lcn/example/gatesplashforward/SplashActivity$2;
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
    .line 28
    iput-object p1, p0, Lcn/example/gatesplashforward/SplashActivity$2;->this$0:Lcn/example/gatesplashforward/SplashActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 30
    iget-object v0, p0, Lcn/example/gatesplashforward/SplashActivity$2;->this$0:Lcn/example/gatesplashforward/SplashActivity;
    invoke-virtual {v0}, Lcn/example/gatesplashforward/SplashActivity;->finish()V
    .line 31
    return-void
.end method
