.class public Lcn/example/hopthreadsubclass/Main;
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
    new-instance v0, Lcn/example/hopthreadsubclass/ReportThread;
    invoke-virtual {p0}, Lcn/example/hopthreadsubclass/Main;->getApplicationContext()Landroid/content/Context;
    move-result-object v1
    invoke-direct {v0, v1}, Lcn/example/hopthreadsubclass/ReportThread;-><init>(Landroid/content/Context;)V
    .line 6
    invoke-virtual {v0}, Lcn/example/hopthreadsubclass/ReportThread;->interrupt()V
    .line 7
    return-void
.end method
