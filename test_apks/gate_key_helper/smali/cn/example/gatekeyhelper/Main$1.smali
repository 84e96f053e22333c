.class Lcn/example/gatekeyhelper/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatekeyhelper/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatekeyhelper/Main;

# direct methods
.method constructor <init>(Lcn/example/gatekeyhelper/Main;)V
    .locals 0
    .line 21
    iput-object p1, p0, Lcn/example/gatekeyhelper/Main$1;->this$0:Lcn/example/gatekeyhelper/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    .line 23
    iget-object v0, p0, Lcn/example/gatekeyhelper/Main$1;->this$0:Lcn/example/gatekeyhelper/Main;
    const-string v1, "privacy_agreed"
    const/4 v2, 0x1
    invoke-static {v0, v1, v2}, Lcn/example/gatekeyhelper/SpUtils;->putBoolean(Landroid/content/Context;Ljava/lang/String;Z)V
    .line 24
    iget-object v0, p0, Lcn/example/gatekeyhelper/Main$1;->this$0:Lcn/example/gatekeyhelper/Main;
    invoke-virtual {v0}, Lcn/example/gatekeyhelper/Main;->finish()V
    .line 25
    return-void
.end method
