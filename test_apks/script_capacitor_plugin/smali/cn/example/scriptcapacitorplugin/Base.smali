.class public abstract Lcn/example/scriptcapacitorplugin/Base;
.super Lcom/getcapacitor/Plugin;
.source "Base.java"

.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Lcom/getcapacitor/Plugin;-><init>()V
    return-void
.end method

# virtual methods
.method public abstract read()V
    .annotation runtime Lcom/getcapacitor/PluginMethod;
    .end annotation
.end method
