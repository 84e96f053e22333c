.class public interface abstract Lcn/example/gatecheckcallback/PrivacyHelper$Callback;
.super Ljava/lang/Object;
.source "PrivacyHelper.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/example/gatecheckcallback/PrivacyHelper;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x609
    name = "Callback"
.end annotation

# virtual methods
.method public abstract onPassed()V
.end method
