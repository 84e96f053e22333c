.class final Lcn/example/hophandlerpost/ReportTask;
.super Ljava/lang/Object;
.source "ReportTask.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 5
    iput-object p1, p0, Lcn/example/hophandlerpost/ReportTask;->context:Landroid/content/Context;
    .line 6
    return-void
.end method

# virtual methods
.method public run()V
    .locals 1
    .line 9
    iget-object v0, p0, Lcn/example/hophandlerpost/ReportTask;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hophandlerpost/Device;->report(Landroid/content/Context;)V
    .line 10
    return-void
.end method
