.class  Lcn/example/asksdenied/Told$1;
.super Ljava/lang/Object;
.implements Landroidx/activity/result/ActivityResultCallback;

.field final synthetic this$0:Lcn/example/asksdenied/Told;

.method constructor <init>(Lcn/example/asksdenied/Told;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksdenied/Told$1;->this$0:Lcn/example/asksdenied/Told;
    return-void
.end method

.method public onActivityResult(Ljava/lang/Object;)V
    .locals 2
    check-cast p1, Ljava/lang/Boolean;
    invoke-virtual {p1}, Ljava/lang/Boolean;->booleanValue()Z
    move-result v0
    iget-object v1, p0, Lcn/example/asksdenied/Told$1;->this$0:Lcn/example/asksdenied/Told;
    invoke-virtual {v1, v0}, Lcn/example/asksdenied/Told;->told(Z)V
    return-void
.end method
