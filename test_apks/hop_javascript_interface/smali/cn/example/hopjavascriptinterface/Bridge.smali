.class public Lcn/example/hopjavascriptinterface/Bridge;
.super Ljava/lang/Object;
.source "Bridge.java"

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 6
    iput-object p1, p0, Lcn/example/hopjavascriptinterface/Bridge;->context:Landroid/content/Context;
    .line 7
    return-void
.end method

# virtual methods
.method public deviceId()Ljava/lang/String;
    .annotation runtime Landroid/webkit/JavascriptInterface;
    .end annotation

    .locals 1
    .line 11
    iget-object v0, p0, Lcn/example/hopjavascriptinterface/Bridge;->context:Landroid/content/Context;
    invoke-static {v0}, Lcn/example/hopjavascriptinterface/Device;->report(Landroid/content/Context;)V
    .line 12
    const-string v0, ""
    return-object v0
.end method
