.class final Lcn/example/gatecoroutine/Main$askConsent$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatecoroutine/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatecoroutine/Main;

# direct methods
.method constructor <init>(Lcn/example/gatecoroutine/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatecoroutine/Main$askConsent$1;->this$0:Lcn/example/gatecoroutine/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 24
    iget-object v0, p0, Lcn/example/gatecoroutine/Main$askConsent$1;->this$0:Lcn/example/gatecoroutine/Main;
    const-string v1, "privacy"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gatecoroutine/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
