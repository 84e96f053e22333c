.class public Lcn/example/scriptcordovaplugin/Plugin;
.super Ljava/lang/Object;
.source "Plugin.java"

# instance fields
.field public context:Landroid/content/Context;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public execute(Ljava/lang/String;Lorg/json/JSONArray;Lorg/apache/cordova/CallbackContext;)Z
    .locals 1
    .line 10
    iget-object v0, p0, Lcn/example/scriptcordovaplugin/Plugin;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/scriptcordovaplugin/Device;->report(Landroid/content/Context;)V
    const/4 v0, 0x1
    return v0
.end method
