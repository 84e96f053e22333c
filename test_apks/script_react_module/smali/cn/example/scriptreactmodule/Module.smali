.class public Lcn/example/scriptreactmodule/Module;
.super Lcom/facebook/react/bridge/ReactContextBaseJavaModule;
.source "Module.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0, p1}, Lcom/facebook/react/bridge/ReactContextBaseJavaModule;-><init>(Landroid/content/Context;)V
    return-void
.end method

# virtual methods
.method public read()V
    .annotation runtime Lcom/facebook/react/bridge/ReactMethod;
    .end annotation

    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/scriptreactmodule/Module;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/scriptreactmodule/Device;->report(Landroid/content/Context;)V
    return-void
.end method
