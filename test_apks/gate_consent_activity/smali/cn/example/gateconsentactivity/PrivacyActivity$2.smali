.class Lcn/example/gateconsentactivity/PrivacyActivity$2;
.super Ljava/lang/Object;
.source "PrivacyActivity.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gateconsentactivity/PrivacyActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gateconsentactivity/PrivacyActivity;

# direct methods
.method constructor <init>(Lcn/example/gateconsentactivity/PrivacyActivity;)V
    .locals 0
    .line 10
    iput-object p1, p0, Lcn/example/gateconsentactivity/PrivacyActivity$2;->this$0:Lcn/example/gateconsentactivity/PrivacyActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/view/View;)V
    .locals 1
    .line 12
    iget-object v0, p0, Lcn/example/gateconsentactivity/PrivacyActivity$2;->this$0:Lcn/example/gateconsentactivity/PrivacyActivity;
    invoke-static {v0}, Lcn/example/gateconsentactivity/PrivacyActivity;->access$000(Lcn/example/gateconsentactivity/PrivacyActivity;)V
    .line 14
    return-void
.end method
