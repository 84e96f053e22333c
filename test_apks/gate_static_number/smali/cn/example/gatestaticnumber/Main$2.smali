.class Lcn/example/gatestaticnumber/Main$2;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatestaticnumber/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatestaticnumber/Main;

# direct methods
.method constructor <init>(Lcn/example/gatestaticnumber/Main;)V
    .locals 0
    .line 26
    iput-object p1, p0, Lcn/example/gatestaticnumber/Main$2;->this$0:Lcn/example/gatestaticnumber/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 28
    iget-object v0, p0, Lcn/example/gatestaticnumber/Main$2;->this$0:Lcn/example/gatestaticnumber/Main;
    invoke-virtual {v0}, Lcn/example/gatestaticnumber/Main;->finish()V
    .line 29
    return-void
.end method
