.class public Lcn/example/hoptemplatemethod/CleanTask;
.super Lcn/example/hoptemplatemethod/Task;
.source "CleanTask.java"

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
    .locals 2
    .line 7
    const-string v0, "task"
    iget-object v1, p0, Lcn/example/hoptemplatemethod/CleanTask;->context:Landroid/content/Context;
    invoke-virtual {v1}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
    move-result-object v1
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 8
    return-void
.end method
