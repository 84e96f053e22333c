.class public Lcn/example/hopregisteredreceiver/Main;
.super Landroid/app/Activity;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# instance fields
.field private final receiver:Landroid/content/BroadcastReceiver;

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 2
    new-instance v0, Lcn/example/hopregisteredreceiver/Main$1;
    invoke-direct {v0, p0}, Lcn/example/hopregisteredreceiver/Main$1;-><init>(Lcn/example/hopregisteredreceiver/Main;)V
    iput-object v0, p0, Lcn/example/hopregisteredreceiver/Main;->receiver:Landroid/content/BroadcastReceiver;
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 9
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 10
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 11
    invoke-virtual {v0, p0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 12
    invoke-virtual {p0, v0}, Lcn/example/hopregisteredreceiver/Main;->setContentView(Landroid/view/View;)V
    .line 13
    iget-object v0, p0, Lcn/example/hopregisteredreceiver/Main;->receiver:Landroid/content/BroadcastReceiver;
    new-instance v1, Landroid/content/IntentFilter;
    const-string v2, "android.net.conn.CONNECTIVITY_CHANGE"
    invoke-direct {v1, v2}, Landroid/content/IntentFilter;-><init>(Ljava/lang/String;)V
    invoke-virtual {p0, v0, v1}, Lcn/example/hopregisteredreceiver/Main;->registerReceiver(Landroid/content/BroadcastReceiver;Landroid/content/IntentFilter;)Landroid/content/Intent;
    .line 14
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2
    .line 18
    const-string v0, "main"
    const-string v1, "clicked"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 19
    return-void
.end method
