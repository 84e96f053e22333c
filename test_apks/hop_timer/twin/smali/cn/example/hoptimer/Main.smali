.class public Lcn/example/hoptimer/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private timer:Ljava/util/Timer;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    new-instance v0, Ljava/util/Timer;
    invoke-direct {v0}, Ljava/util/Timer;-><init>()V
    iput-object v0, p0, Lcn/example/hoptimer/Main;->timer:Ljava/util/Timer;
    .line 7
    new-instance v0, Lcn/example/hoptimer/Main$1;
    invoke-direct {v0, p0}, Lcn/example/hoptimer/Main$1;-><init>(Lcn/example/hoptimer/Main;)V
    .line 13
    iget-object v1, p0, Lcn/example/hoptimer/Main;->timer:Ljava/util/Timer;
    const-wide/16 v2, 0x3e8
    invoke-virtual {v1, v0, v2, v3}, Ljava/util/Timer;->schedule(Ljava/util/TimerTask;J)V
    .line 14
    return-void
.end method

.method protected onDestroy()V
    .locals 1
    .line 17
    iget-object v0, p0, Lcn/example/hoptimer/Main;->timer:Ljava/util/Timer;
    invoke-virtual {v0}, Ljava/util/Timer;->cancel()V
    .line 18
    invoke-super {p0}, Landroid/app/Activity;->onDestroy()V
    .line 19
    return-void
.end method
