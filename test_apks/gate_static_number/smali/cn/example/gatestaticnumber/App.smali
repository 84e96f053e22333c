.class public Lcn/example/gatestaticnumber/App;
.super Landroid/app/Application;
.source "App.java"

# static fields
.field public static sState:I

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
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
    invoke-virtual {p0, v0, v1}, Lcn/example/gatestaticnumber/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v1, "state"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getInt(Ljava/lang/String;I)I
    move-result v0
    sput v0, Lcn/example/gatestaticnumber/App;->sState:I
    .line 10
    return-void
.end method
