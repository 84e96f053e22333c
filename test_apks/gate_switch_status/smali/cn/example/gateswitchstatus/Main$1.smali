.class Lcn/example/gateswitchstatus/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gateswitchstatus/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gateswitchstatus/Main;

# direct methods
.method constructor <init>(Lcn/example/gateswitchstatus/Main;)V
    .locals 0
    .line 33
    iput-object p1, p0, Lcn/example/gateswitchstatus/Main$1;->this$0:Lcn/example/gateswitchstatus/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 2
    .line 35
    iget-object v0, p0, Lcn/example/gateswitchstatus/Main$1;->this$0:Lcn/example/gateswitchstatus/Main;
    const/4 v1, 0x1
    invoke-static {v0, v1}, Lcn/example/gateswitchstatus/Main;->access$000(Lcn/example/gateswitchstatus/Main;I)V
    .line 36
    return-void
.end method
