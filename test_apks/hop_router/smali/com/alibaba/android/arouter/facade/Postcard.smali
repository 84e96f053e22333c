.class public final Lcom/alibaba/android/arouter/facade/Postcard;
.super Ljava/lang/Object;

.method public withFlags(I)Lcom/alibaba/android/arouter/facade/Postcard;
    .locals 0
    return-object p0
.end method

.method public navigation()Ljava/lang/Object;
    .locals 1
    const/4 v0, 0x0
    return-object v0
.end method
