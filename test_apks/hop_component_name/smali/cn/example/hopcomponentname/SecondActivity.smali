.class public Lcn/example/hopcomponentname/SecondActivity;
.super Landroid/app/Activity;
.source "SecondActivity.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onResume()V
    .locals 0
    .line 3
    invoke-super {p0}, Landroid/app/Activity;->onResume()V
    .line 4
    invoke-static {p0}, Lcn/example/hopcomponentname/Device;->report(Landroid/content/Context;)V
    .line 5
    return-void
.end method
