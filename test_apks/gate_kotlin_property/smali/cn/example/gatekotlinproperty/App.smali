.class public final Lcn/example/gatekotlinproperty/App;
.super Landroid/app/Application;
.source "App.kt"

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
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    .line 4
    sget-object v0, Lcn/example/gatekotlinproperty/Config;->INSTANCE:Lcn/example/gatekotlinproperty/Config;
    const-string v1, "config"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcn/example/gatekotlinproperty/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    const-string v2, "getSharedPreferences(\"co…g\", Context.MODE_PRIVATE)"
    invoke-static {v1, v2}, Lkotlin/jvm/internal/Intrinsics;->checkExpressionValueIsNotNull(Ljava/lang/Object;Ljava/lang/String;)V
    invoke-virtual {v0, v1}, Lcn/example/gatekotlinproperty/Config;->setPreferences(Landroid/content/SharedPreferences;)V
    .line 5
    return-void
.end method
