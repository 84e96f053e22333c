.class Lcn/example/gatedismisslistener/Main$2;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedismisslistener/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatedismisslistener/Main;

# direct methods
.method constructor <init>(Lcn/example/gatedismisslistener/Main;)V
    .locals 0
    .line 7
    iput-object p1, p0, Lcn/example/gatedismisslistener/Main$2;->this$0:Lcn/example/gatedismisslistener/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 9
    iget-object v0, p0, Lcn/example/gatedismisslistener/Main$2;->this$0:Lcn/example/gatedismisslistener/Main;
    invoke-static {v0}, Lcn/example/gatedismisslistener/Device;->report(Landroid/content/Context;)V
    .line 10
    invoke-interface {p1}, Landroid/content/DialogInterface;->dismiss()V
    .line 11
    return-void
.end method
