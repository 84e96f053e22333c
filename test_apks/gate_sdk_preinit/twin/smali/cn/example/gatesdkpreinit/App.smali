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
    .locals 2
    .line 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 8
    const-string v0, "5f0000000000000000000000"
    const-string v1, "default"
    invoke-static {p0, v0, v1}, Lcom/umeng/commonsdk/UMConfigure;->preInit(Landroid/content/Context;Ljava/lang/String;Ljava/lang/String;)V
    .line 9
    return-void
.end method
