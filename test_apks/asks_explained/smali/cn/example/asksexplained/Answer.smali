.class public interface abstract Lcn/example/asksexplained/Answer;
.super Ljava/lang/Object;

.method public abstract confirmed()V
.end method
