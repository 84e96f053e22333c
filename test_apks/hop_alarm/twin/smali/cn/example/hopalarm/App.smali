.class public Lcn/example/hopalarm/App;
.super Landroid/app/Application;
.source "App.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 0
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 5
    return-void
.end method
