.class final Lcn/example/hophandlermessage/Main$WorkHandler;
.super Landroid/os/Handler;
.source "Main.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/hophandlermessage/Main;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = "WorkHandler"
.end annotation

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method constructor <init>(Landroid/os/Looper;Landroid/content/Context;)V
    .locals 0
    .line 16
    invoke-direct {p0, p1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V
    .line 17
    iput-object p2, p0, Lcn/example/hophandlermessage/Main$WorkHandler;->context:Landroid/content/Context;
    .line 18
    return-void
.end method

# virtual methods
.method public handleMessage(Landroid/os/Message;)V
    .locals 4
    .line 21
    iget v0, p1, Landroid/os/Message;->what:I
    const/4 v1, 0x1
    if-ne v0, v1, :L0
    .line 22
    iget-object v0, p0, Lcn/example/hophandlermessage/Main$WorkHandler;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hophandlermessage/Device;->report(Landroid/content/Context;)V
    .line 23
    const-wide/32 v2, 0xea60
    invoke-virtual {p0, v1, v2, v3}, Lcn/example/hophandlermessage/Main$WorkHandler;->sendEmptyMessageDelayed(IJ)Z
    :L0
    .line 24
    return-void
.end method
