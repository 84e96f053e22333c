.class public Lcn/example/hopinheritedapplication/App;
.super Lcn/example/hopinheritedapplication/BaseApp;
.source "App.java"

# static fields
.field static final TAG:Ljava/lang/String; = "app"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Lcn/example/hopinheritedapplication/BaseApp;-><init>()V
    return-void
.end method
