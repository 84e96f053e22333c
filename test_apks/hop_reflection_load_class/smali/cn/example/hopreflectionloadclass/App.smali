.class public Lcn/example/hopreflectionloadclass/App;
.super Landroid/app/Application;
.source "App.java"

# static fields
.field static instance:Lcn/example/hopreflectionloadclass/App;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 2
    .line 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 6
    sput-object p0, Lcn/example/hopreflectionloadclass/App;->instance:Lcn/example/hopreflectionloadclass/App;
    :try_8_start
    .line 8
    invoke-virtual {p0}, Lcn/example/hopreflectionloadclass/App;->getClassLoader()Ljava/lang/ClassLoader;
    move-result-object v0
    const-string v1, "cn.example.hopreflectionloadclass.Plugin"
    invoke-virtual {v0, v1}, Ljava/lang/ClassLoader;->loadClass(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Class;->newInstance()Ljava/lang/Object;
    :try_21_end
    .catch Ljava/lang/ReflectiveOperationException; {:try_8_start .. :try_21_end} :L0
    .line 12
    goto :L1
    :L0
    move-exception v0
    .line 11
    const-string v1, "app"
    invoke-virtual {v0}, Ljava/lang/ReflectiveOperationException;->getMessage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v1, v0}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    :L1
    .line 13
    return-void
.end method
