.class final Lcn/example/hopthreadsubclass/ReportThread;
.super Ljava/lang/Thread;
.source "ReportThread.java"

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .locals 1
    .line 5
    const-string v0, "report"
    invoke-direct {p0, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/String;)V
    .line 6
    iput-object p1, p0, Lcn/example/hopthreadsubclass/ReportThread;->context:Landroid/content/Context;
    .line 7
    return-void
.end method

# virtual methods
.method public run()V
    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/hopthreadsubclass/ReportThread;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hopthreadsubclass/Device;->report(Landroid/content/Context;)V
    .line 11
    return-void
.end method
