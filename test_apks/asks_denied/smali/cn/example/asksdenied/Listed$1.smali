.class  Lcn/example/asksdenied/Listed$1;
.super Ljava/lang/Object;
.implements Lcom/hjq/permissions/OnPermissionCallback;

.field final synthetic this$0:Lcn/example/asksdenied/Listed;

.method constructor <init>(Lcn/example/asksdenied/Listed;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksdenied/Listed$1;->this$0:Lcn/example/asksdenied/Listed;
    return-void
.end method

.method public onGranted(Ljava/util/List;Z)V
    .locals 1
    return-void
.end method

.method public onDenied(Ljava/util/List;Z)V
    .locals 1
    iget-object v0, p0, Lcn/example/asksdenied/Listed$1;->this$0:Lcn/example/asksdenied/Listed;
    invoke-virtual {v0}, Lcn/example/asksdenied/Listed;->finishAffinity()V
    return-void
.end method
