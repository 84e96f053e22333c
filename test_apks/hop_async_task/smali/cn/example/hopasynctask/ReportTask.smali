.class final Lcn/example/hopasynctask/ReportTask;
.super Landroid/os/AsyncTask;
.source "ReportTask.java"

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Landroid/os/AsyncTask;-><init>()V
    .line 5
    iput-object p1, p0, Lcn/example/hopasynctask/ReportTask;->context:Landroid/content/Context;
    .line 6
    return-void
.end method

# virtual methods
.method protected varargs doInBackground([Ljava/lang/Void;)Ljava/lang/String;
    .locals 1
    .line 9
    iget-object v0, p0, Lcn/example/hopasynctask/ReportTask;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hopasynctask/Device;->report(Landroid/content/Context;)V
    .line 10
    const-string v0, "done"
    return-object v0
.end method

.method protected onPostExecute(Ljava/lang/String;)V
    .locals 1
    .line 14
    const-string v0, "task"
    invoke-static {v0, p1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 15
    return-void
.end method

.method protected bridge synthetic onPostExecute(Ljava/lang/Object;)V
    .locals 1
    move-object v0, p1
    .line 1
    check-cast v0, Ljava/lang/String;
    invoke-virtual {p0, v0}, Lcn/example/hopasynctask/ReportTask;->onPostExecute(Ljava/lang/String;)V
    return-void
.end method

.method protected bridge synthetic doInBackground([Ljava/lang/Object;)Ljava/lang/Object;
    .locals 1
    move-object v0, p1
    .line 1
    check-cast v0, [Ljava/lang/Void;
    invoke-virtual {p0, v0}, Lcn/example/hopasynctask/ReportTask;->doInBackground([Ljava/lang/Void;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
