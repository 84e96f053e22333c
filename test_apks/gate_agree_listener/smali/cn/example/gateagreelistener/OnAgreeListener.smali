.class public interface abstract Lcn/example/gateagreelistener/OnAgreeListener;
.super Ljava/lang/Object;
.source "OnAgreeListener.java"

# virtual methods
.method public abstract onAgree()V
.end method

.method public abstract onRefuse()V
.end method
