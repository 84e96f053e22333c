.class public Lcn/example/hopinterfaceimplementations/Main;
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
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    const-string v0, "main"
    invoke-static {}, Lcn/example/hopinterfaceimplementations/Sources;->current()Lcn/example/hopinterfaceimplementations/Source;
    move-result-object v1
    invoke-interface {v1, p0}, Lcn/example/hopinterfaceimplementations/Source;->load(Landroid/content/Context;)Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 5
    return-void
.end method
