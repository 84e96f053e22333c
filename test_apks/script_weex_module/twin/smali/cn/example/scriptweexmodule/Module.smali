.class public Lcn/example/scriptweexmodule/Module;
.super Lcom/taobao/weex/common/WXModule;
.source "Module.java"

.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Lcom/taobao/weex/common/WXModule;-><init>()V
    return-void
.end method

# virtual methods
.method public read()V
    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/scriptweexmodule/Module;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/scriptweexmodule/Device;->report(Landroid/content/Context;)V
    return-void
.end method
