.class public Lcn/example/scriptcapacitorplugin/Reader;
.super Lcn/example/scriptcapacitorplugin/Base;
.source "Reader.java"

.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Lcn/example/scriptcapacitorplugin/Base;-><init>()V
    return-void
.end method

# virtual methods
.method public read()V
    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/scriptcapacitorplugin/Reader;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/scriptcapacitorplugin/Device;->report(Landroid/content/Context;)V
    return-void
.end method
