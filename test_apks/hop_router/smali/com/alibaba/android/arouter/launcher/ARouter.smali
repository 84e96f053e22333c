.class public final Lcom/alibaba/android/arouter/launcher/ARouter;
.super Ljava/lang/Object;

.method public static getInstance()Lcom/alibaba/android/arouter/launcher/ARouter;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method

.method public build(Ljava/lang/String;)Lcom/alibaba/android/arouter/facade/Postcard;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method
