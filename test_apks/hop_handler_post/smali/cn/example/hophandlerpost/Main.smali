.class public Lcn/example/hophandlerpost/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private final handler:Landroid/os/Handler;

# direct methods
.method public constructor <init>()V
    .locals 2
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 2
    new-instance v0, Landroid/os/Handler;
    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;
    move-result-object v1
    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    iput-object v0, p0, Lcn/example/hophandlerpost/Main;->handler:Landroid/os/Handler;
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    new-instance v0, Lcn/example/hophandlerpost/ReportTask;
    invoke-direct {v0, p0}, Lcn/example/hophandlerpost/ReportTask;-><init>(Landroid/content/Context;)V
    .line 7
    iget-object v1, p0, Lcn/example/hophandlerpost/Main;->handler:Landroid/os/Handler;
    const-wide/16 v2, 0xbb8
    invoke-virtual {v1, v0, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z
    .line 9
    return-void
.end method
