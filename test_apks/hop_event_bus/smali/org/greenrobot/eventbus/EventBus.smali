.class public Lorg/greenrobot/eventbus/EventBus;
.super Ljava/lang/Object;

.method public static getDefault()Lorg/greenrobot/eventbus/EventBus;
    .locals 1
    new-instance v0, Lorg/greenrobot/eventbus/EventBus;
    invoke-direct {v0}, Lorg/greenrobot/eventbus/EventBus;-><init>()V
    return-object v0
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public register(Ljava/lang/Object;)V
    .locals 0
    return-void
.end method

.method public post(Ljava/lang/Object;)V
    .locals 0
    return-void
.end method
