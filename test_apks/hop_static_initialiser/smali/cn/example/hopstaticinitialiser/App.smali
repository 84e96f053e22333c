.class public Lcn/example/hopstaticinitialiser/App;
.super Landroid/app/Application;
.source "App.java"

# static fields
.field static context:Landroid/content/Context;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 0
    .line 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 6
    sput-object p0, Lcn/example/hopstaticinitialiser/App;->context:Landroid/content/Context;
    .line 7
    return-void
.end method
