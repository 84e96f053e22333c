.class public Lcn/example/hoptemplatemethod/ReportTask;
.super Lcn/example/hoptemplatemethod/Task;
.source "ReportTask.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 3
    invoke-direct {p0, p1}, Lcn/example/hoptemplatemethod/Task;-><init>(Landroid/content/Context;)V
    .line 4
    return-void
.end method

# virtual methods
.method protected execute()V
    .locals 1
    .line 7
    iget-object v0, p0, Lcn/example/hoptemplatemethod/ReportTask;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hoptemplatemethod/Device;->report(Landroid/content/Context;)V
    .line 8
    return-void
.end method
