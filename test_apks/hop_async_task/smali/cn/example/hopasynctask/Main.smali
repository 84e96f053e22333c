.class public Lcn/example/hopasynctask/Main;
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
    new-instance v0, Lcn/example/hopasynctask/ReportTask;
    invoke-direct {v0, p0}, Lcn/example/hopasynctask/ReportTask;-><init>(Landroid/content/Context;)V
    .line 5
    const/4 v1, 0x0
    new-array v1, v1, [Ljava/lang/Void;
    invoke-virtual {v0, v1}, Lcn/example/hopasynctask/ReportTask;->execute([Ljava/lang/Object;)Landroid/os/AsyncTask;
    .line 7
    return-void
.end method
