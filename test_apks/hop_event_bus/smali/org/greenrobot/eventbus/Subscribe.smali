.class public interface abstract annotation Lorg/greenrobot/eventbus/Subscribe;
.super Ljava/lang/Object;
.implements Ljava/lang/annotation/Annotation;
