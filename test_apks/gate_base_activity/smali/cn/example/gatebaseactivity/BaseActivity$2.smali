.class Lcn/example/gatebaseactivity/BaseActivity$2;
.super Ljava/lang/Object;
.source "BaseActivity.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatebaseactivity/BaseActivity;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatebaseactivity/BaseActivity;

# direct methods
.method constructor <init>(Lcn/example/gatebaseactivity/BaseActivity;)V
    .locals 0
    .line 31
    iput-object p1, p0, Lcn/example/gatebaseactivity/BaseActivity$2;->this$0:Lcn/example/gatebaseactivity/BaseActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 33
    iget-object v0, p0, Lcn/example/gatebaseactivity/BaseActivity$2;->this$0:Lcn/example/gatebaseactivity/BaseActivity;
    invoke-virtual {v0}, Lcn/example/gatebaseactivity/BaseActivity;->finish()V
    .line 34
    return-void
.end method
