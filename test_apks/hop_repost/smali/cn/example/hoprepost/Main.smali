.class public Lcn/example/hoprepost/Main;
.super Landroid/app/Activity;
.source "Main.java"

# instance fields
.field private final handler:Landroid/os/Handler;

.field private final task:Ljava/lang/Runnable;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 2
    new-instance v0, Landroid/os/Handler;
    invoke-direct {v0}, Landroid/os/Handler;-><init>()V
    iput-object v0, p0, Lcn/example/hoprepost/Main;->handler:Landroid/os/Handler;
    .line 3
    new-instance v0, Lcn/example/hoprepost/Main$1;
    invoke-direct {v0, p0}, Lcn/example/hoprepost/Main$1;-><init>(Lcn/example/hoprepost/Main;)V
    iput-object v0, p0, Lcn/example/hoprepost/Main;->task:Ljava/lang/Runnable;
    return-void
.end method

.method static synthetic access$000(Lcn/example/hoprepost/Main;)Landroid/os/Handler;
    .locals 1
    .line 1
    iget-object v0, p0, Lcn/example/hoprepost/Main;->handler:Landroid/os/Handler;
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 11
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 12
    iget-object v0, p0, Lcn/example/hoprepost/Main;->handler:Landroid/os/Handler;
    iget-object v1, p0, Lcn/example/hoprepost/Main;->task:Ljava/lang/Runnable;
    invoke-virtual {v0, v1}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z
    .line 13
    return-void
.end method
