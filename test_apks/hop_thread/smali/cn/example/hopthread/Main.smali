.class public Lcn/example/hopthread/Main;
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
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcn/example/hopthread/Main$1;
    invoke-direct {v1, p0}, Lcn/example/hopthread/Main$1;-><init>(Lcn/example/hopthread/Main;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    .line 9
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    .line 11
    return-void
.end method
