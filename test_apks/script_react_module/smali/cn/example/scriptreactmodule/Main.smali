.class public Lcn/example/scriptreactmodule/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    new-instance v0, Lcn/example/scriptreactmodule/Module;
    invoke-direct {v0, p0}, Lcn/example/scriptreactmodule/Module;-><init>(Landroid/content/Context;)V

    return-void
.end method
