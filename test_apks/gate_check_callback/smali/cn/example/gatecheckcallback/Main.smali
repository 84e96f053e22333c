.class public Lcn/example/gatecheckcallback/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Lcn/example/gatecheckcallback/Main$1;
    invoke-direct {v0, p0}, Lcn/example/gatecheckcallback/Main$1;-><init>(Lcn/example/gatecheckcallback/Main;)V
    invoke-static {p0, v0}, Lcn/example/gatecheckcallback/PrivacyHelper;->check(Landroid/app/Activity;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
    .line 9
    return-void
.end method
