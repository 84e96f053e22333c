.class Lcn/example/gatedismisslistener/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnDismissListener;

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
    .line 14
    iput-object p1, p0, Lcn/example/gatedismisslistener/Main$1;->this$0:Lcn/example/gatedismisslistener/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onDismiss(Landroid/content/DialogInterface;)V
    .locals 2
    .line 17
    const-string v0, "main"
    const-string v1, "dismissed"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 18
    return-void
.end method
