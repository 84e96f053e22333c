.class public abstract Lcom/taobao/weex/common/WXModule;
.super Ljava/lang/Object;
.source "WXModule.java"

# instance fields
.field public context:Landroid/content/Context;

.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
