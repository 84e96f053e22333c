.class public Lcn/example/gatestaticfield/App;
.super Landroid/app/Application;
.source "App.java"

# static fields
.field public static sAgreed:Z

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 2
    const/4 v0, 0x1
    sput-boolean v0, Lcn/example/gatestaticfield/App;->sAgreed:Z
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 3
    .line 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 7
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/example/gatestaticfield/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L0
    .line 8
    const/4 v0, 0x1
    sput-boolean v0, Lcn/example/gatestaticfield/App;->sAgreed:Z
    :L0
    .line 10
    return-void
.end method
