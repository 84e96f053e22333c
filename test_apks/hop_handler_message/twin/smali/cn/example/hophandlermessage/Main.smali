.class public Lcn/example/hophandlermessage/Main;
.super Landroid/app/Activity;
.source "Main.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/example/hophandlermessage/Main$WorkHandler;
    }
.end annotation

# instance fields
.field private handler:Lcn/example/hophandlermessage/Main$WorkHandler;

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
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    new-instance v0, Landroid/os/HandlerThread;
    const-string v1, "work"
    invoke-direct {v0, v1}, Landroid/os/HandlerThread;-><init>(Ljava/lang/String;)V
    .line 7
    invoke-virtual {v0}, Landroid/os/HandlerThread;->start()V
    .line 8
    new-instance v1, Lcn/example/hophandlermessage/Main$WorkHandler;
    invoke-virtual {v0}, Landroid/os/HandlerThread;->getLooper()Landroid/os/Looper;
    move-result-object v0
    invoke-direct {v1, v0, p0}, Lcn/example/hophandlermessage/Main$WorkHandler;-><init>(Landroid/os/Looper;Landroid/content/Context;)V
    iput-object v1, p0, Lcn/example/hophandlermessage/Main;->handler:Lcn/example/hophandlermessage/Main$WorkHandler;
    .line 10
    return-void
.end method
