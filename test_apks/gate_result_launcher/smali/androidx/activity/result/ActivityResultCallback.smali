.class public interface abstract Landroidx/activity/result/ActivityResultCallback;
.super Ljava/lang/Object;

.method public abstract onActivityResult(Ljava/lang/Object;)V
.end method
