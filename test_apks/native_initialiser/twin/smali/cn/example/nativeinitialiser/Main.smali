.class public Lcn/example/nativeinitialiser/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    return-void
.end method

.method public onBackPressed()V
    .locals 0
    invoke-static {}, Lcn/example/nativeinitialiser/Probe;->there()I
    return-void
.end method
