.class public Lcn/example/gateconsentactivity/PrivacyActivity;
.super Landroid/app/Activity;
.source "PrivacyActivity.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private openHome()V
    .locals 2
    .line 19
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/example/gateconsentactivity/HomeActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Lcn/example/gateconsentactivity/PrivacyActivity;->startActivity(Landroid/content/Intent;)V
    .line 20
    invoke-virtual {p0}, Lcn/example/gateconsentactivity/PrivacyActivity;->finish()V
    .line 21
    return-void
.end method

.method static synthetic access$000(Lcn/example/gateconsentactivity/PrivacyActivity;)V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/gateconsentactivity/PrivacyActivity;->openHome()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const/high16 v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcn/example/gateconsentactivity/PrivacyActivity;->setContentView(I)V
    .line 5
    const/high16 v0, 0x7f010000
    invoke-virtual {p0, v0}, Lcn/example/gateconsentactivity/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcn/example/gateconsentactivity/PrivacyActivity$1;
    invoke-direct {v1, p0}, Lcn/example/gateconsentactivity/PrivacyActivity$1;-><init>(Lcn/example/gateconsentactivity/PrivacyActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 10
    const v0, 0x7f010001
    invoke-virtual {p0, v0}, Lcn/example/gateconsentactivity/PrivacyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcn/example/gateconsentactivity/PrivacyActivity$2;
    invoke-direct {v1, p0}, Lcn/example/gateconsentactivity/PrivacyActivity$2;-><init>(Lcn/example/gateconsentactivity/PrivacyActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 16
    return-void
.end method
