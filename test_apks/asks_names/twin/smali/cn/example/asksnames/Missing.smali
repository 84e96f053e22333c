.class public Lcn/example/asksnames/Missing;
.super Ljava/lang/Object;

.method static ask(Landroid/app/Activity;)V
    .locals 4
    new-instance v0, Ljava/util/ArrayList;
    invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
    const-string v1, "body sensors"
    invoke-virtual {p0, v1}, Landroid/app/Activity;->checkSelfPermission(Ljava/lang/String;)I
    move-result v2
    if-eqz v2, :held
    invoke-interface {v0, v1}, Ljava/util/List;->add(Ljava/lang/Object;)Z
    :held
    invoke-interface {v0}, Ljava/util/List;->isEmpty()Z
    move-result v2
    if-nez v2, :none
    const/4 v2, 0x0
    new-array v2, v2, [Ljava/lang/String;
    invoke-interface {v0, v2}, Ljava/util/List;->toArray([Ljava/lang/Object;)[Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Ljava/lang/String;
    const/4 v2, 0x5
    invoke-virtual {p0, v0, v2}, Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V
    :none
    return-void
.end method
