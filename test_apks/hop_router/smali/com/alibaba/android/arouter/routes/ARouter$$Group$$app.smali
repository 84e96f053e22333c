.class public Lcom/alibaba/android/arouter/routes/ARouter$$Group$$app;
.super Ljava/lang/Object;
.implements Lcom/alibaba/android/arouter/facade/template/IRouteGroup;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public loadInto(Ljava/util/Map;)V
    .locals 4
    const-class v0, Lcn/example/hoprouter/Plain;
    const-string v1, "/app/plain"
    const-string v2, "app"
    const/4 v3, 0x0
    invoke-static {v3, v0, v1, v2}, Lcom/alibaba/android/arouter/facade/model/RouteMeta;->build(Ljava/lang/Object;Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)Lcom/alibaba/android/arouter/facade/model/RouteMeta;
    move-result-object v0
    invoke-interface {p1, v1, v0}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    const-class v0, Lcn/example/hoprouter/Collects;
    const-string v1, "/app/collects"
    const-string v2, "app"
    const/4 v3, 0x0
    invoke-static {v3, v0, v1, v2}, Lcom/alibaba/android/arouter/facade/model/RouteMeta;->build(Ljava/lang/Object;Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)Lcom/alibaba/android/arouter/facade/model/RouteMeta;
    move-result-object v0
    invoke-interface {p1, v1, v0}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method
