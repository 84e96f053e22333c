.class public final synthetic Lcn/example/hopscheduledexecutor/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field public final synthetic f$0:Lcn/example/hopscheduledexecutor/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/hopscheduledexecutor/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/hopscheduledexecutor/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hopscheduledexecutor/Main;
    return-void
.end method

# virtual methods
.method public final run()V
    .registers 2
    iget-object v0, p0, Lcn/example/hopscheduledexecutor/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hopscheduledexecutor/Main;
    invoke-virtual {v0}, Lcn/example/hopscheduledexecutor/Main;->lambda$onCreate$0$cn-example-hopscheduledexecutor-Main()V
    return-void
.end method
