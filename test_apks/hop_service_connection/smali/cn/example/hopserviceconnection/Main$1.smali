.class Lcn/example/hopserviceconnection/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/ServiceConnection;

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/hopserviceconnection/Main;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopserviceconnection/Main;

# direct methods
.method constructor <init>(Lcn/example/hopserviceconnection/Main;)V
    .locals 0
    .line 2
    iput-object p1, p0, Lcn/example/hopserviceconnection/Main$1;->this$0:Lcn/example/hopserviceconnection/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onServiceConnected(Landroid/content/ComponentName;Landroid/os/IBinder;)V
    .locals 1
    .line 4
    iget-object v0, p0, Lcn/example/hopserviceconnection/Main$1;->this$0:Lcn/example/hopserviceconnection/Main;
    invoke-static {v0}, Lcn/example/hopserviceconnection/Device;->report(Landroid/content/Context;)V
    .line 5
    return-void
.end method

.method public onServiceDisconnected(Landroid/content/ComponentName;)V
    .locals 0
    .line 7
    return-void
.end method
