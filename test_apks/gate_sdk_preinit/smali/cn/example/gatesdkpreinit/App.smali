.class public Lcn/example/gatesdkpreinit/App;
.super Landroid/app/Application;
.source "App.java"

# static fields
.field static final KEY:Ljava/lang/String; = "5f0000000000000000000000"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 4
    .line 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 7
    const-string v0, "5f0000000000000000000000"
    const-string v1, "default"
    const-string v2, ""
    const/4 v3, 0x1
    invoke-static {p0, v0, v1, v3, v2}, Lcom/umeng/commonsdk/UMConfigure;->init(Landroid/content/Context;Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;)V
    .line 9
    return-void
.end method
