.class public abstract Lcn/example/hoptemplatemethod/Task;
.super Ljava/lang/Object;
.source "Task.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field protected final context:Landroid/content/Context;

# direct methods
.method protected constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 5
    iput-object p1, p0, Lcn/example/hoptemplatemethod/Task;->context:Landroid/content/Context;
    .line 6
    return-void
.end method

# virtual methods
.method public final run()V
    .locals 2
    .line 9
    const-string v0, "task"
    const-string v1, "begin"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 10
    invoke-virtual {p0}, Lcn/example/hoptemplatemethod/Task;->execute()V
    .line 11
    return-void
.end method

.method protected abstract execute()V
.end method
