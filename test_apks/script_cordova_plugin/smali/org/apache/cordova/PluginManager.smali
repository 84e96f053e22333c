.class public Lorg/apache/cordova/PluginManager;
.super Ljava/lang/Object;
.source "PluginManager.java"

# instance fields
.field private final plugins:Ljava/util/Map;

.method public constructor <init>(Landroid/content/Context;)V
    .locals 1
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    iput-object v0, p0, Lorg/apache/cordova/PluginManager;->plugins:Ljava/util/Map;
    return-void
.end method

# virtual methods
.method public exec(Ljava/lang/String;Ljava/lang/String;)V
    .locals 3
    .annotation runtime Landroid/webkit/JavascriptInterface;
    .end annotation
    .line 12
    iget-object v0, p0, Lorg/apache/cordova/PluginManager;->plugins:Ljava/util/Map;
    invoke-interface {v0, p1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Lorg/apache/cordova/CordovaPlugin;
    const/4 v1, 0x0
    invoke-virtual {v0, p2, v1, v1}, Lorg/apache/cordova/CordovaPlugin;->execute(Ljava/lang/String;Lorg/json/JSONArray;Lorg/apache/cordova/CallbackContext;)Z
    return-void
.end method
