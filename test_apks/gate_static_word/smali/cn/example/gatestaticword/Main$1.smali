.class Lcn/example/gatestaticword/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatestaticword/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatestaticword/Main;

# direct methods
.method constructor <init>(Lcn/example/gatestaticword/Main;)V
    .locals 0
    .line 21
    iput-object p1, p0, Lcn/example/gatestaticword/Main$1;->this$0:Lcn/example/gatestaticword/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 23
    iget-object v0, p0, Lcn/example/gatestaticword/Main$1;->this$0:Lcn/example/gatestaticword/Main;
    invoke-virtual {v0}, Lcn/example/gatestaticword/Main;->agree()V
    .line 24
    return-void
.end method
