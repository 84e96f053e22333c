.class public interface abstract Lcom/alibaba/android/arouter/facade/template/IRouteGroup;
.super Ljava/lang/Object;

.method public abstract loadInto(Ljava/util/Map;)V
.end method
