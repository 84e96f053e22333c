.class public abstract Lcom/facebook/react/bridge/ReactContextBaseJavaModule;
.super Lcom/facebook/react/bridge/BaseJavaModule;
.source "ReactContextBaseJavaModule.java"

# instance fields
.field protected context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Lcom/facebook/react/bridge/BaseJavaModule;-><init>()V
    iput-object p1, p0, Lcom/facebook/react/bridge/ReactContextBaseJavaModule;->context:Landroid/content/Context;
    return-void
.end method
