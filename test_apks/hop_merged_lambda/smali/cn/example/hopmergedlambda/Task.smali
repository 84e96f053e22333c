.class public final Lcn/example/hopmergedlambda/Task;
.super Ljava/lang/Object;
.source "Task.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field public final $r8$classId:I

.field public final f$0:Ljava/lang/Object;

# direct methods
.method public constructor <init>(Ljava/lang/Object;I)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 6
    iput p2, p0, Lcn/example/hopmergedlambda/Task;->$r8$classId:I
    .line 7
    iput-object p1, p0, Lcn/example/hopmergedlambda/Task;->f$0:Ljava/lang/Object;
    .line 8
    return-void
.end method

# virtual methods
.method public run()V
    .locals 2
    .line 11
    iget v0, p0, Lcn/example/hopmergedlambda/Task;->$r8$classId:I
    sparse-switch v0, :S4
    goto :L2
    :L0
    .line 13
    iget-object v0, p0, Lcn/example/hopmergedlambda/Task;->f$0:Ljava/lang/Object;
    check-cast v0, Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hopmergedlambda/Device;->report(Landroid/content/Context;)V
    .line 14
    return-void
    :L1
    .line 16
    iget-object v0, p0, Lcn/example/hopmergedlambda/Task;->f$0:Ljava/lang/Object;
    check-cast v0, Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->finish()V
    .line 17
    return-void
    :L2
    .line 19
    const-string v0, "task"
    iget-object v1, p0, Lcn/example/hopmergedlambda/Task;->f$0:Ljava/lang/Object;
    check-cast v1, Ljava/lang/String;
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 20
    return-void
    :S4
    .sparse-switch
        0x0 -> :L0
        0x1 -> :L1
    .end sparse-switch
.end method
