.class public Lcn/example/hopeventbus/Main;
.super Lcn/example/hopeventbus/Base;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Lcn/example/hopeventbus/Base;-><init>()V
    return-void
.end method

.method protected onResume()V
    .locals 2
    invoke-super {p0}, Lcn/example/hopeventbus/Base;->onResume()V
    invoke-static {}, Lorg/greenrobot/eventbus/EventBus;->getDefault()Lorg/greenrobot/eventbus/EventBus;
    move-result-object v0
    new-instance v1, Lcn/example/hopeventbus/Other;
    invoke-direct {v1}, Lcn/example/hopeventbus/Other;-><init>()V
    invoke-virtual {v0, v1}, Lorg/greenrobot/eventbus/EventBus;->post(Ljava/lang/Object;)V
    return-void
.end method

.method public onReady(Lcn/example/hopeventbus/Ready;)V
    .locals 0
    .annotation runtime Lorg/greenrobot/eventbus/Subscribe;
    .end annotation
    invoke-static {p0}, Lcn/example/hopeventbus/Device;->imei(Landroid/content/Context;)V
    return-void
.end method

.method public onOther(Lcn/example/hopeventbus/Other;)V
    .locals 0
    .annotation runtime Lorg/greenrobot/eventbus/Subscribe;
    .end annotation
    return-void
.end method
