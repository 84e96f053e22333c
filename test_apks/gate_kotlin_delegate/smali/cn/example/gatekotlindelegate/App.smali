.class public final Lcn/example/gatekotlindelegate/App;
.super Landroid/app/Application;
.source "App.kt"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/example/gatekotlindelegate/App$Companion;
    }
.end annotation

# static fields
.field public static instance:Lcn/example/gatekotlindelegate/App;

.field public static final Companion:Lcn/example/gatekotlindelegate/App$Companion;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 2
    new-instance v0, Lcn/example/gatekotlindelegate/App$Companion;
    const/4 v1, 0x0
    invoke-direct {v0, v1}, Lcn/example/gatekotlindelegate/App$Companion;-><init>(Lkotlin/jvm/internal/DefaultConstructorMarker;)V
    sput-object v0, Lcn/example/gatekotlindelegate/App;->Companion:Lcn/example/gatekotlindelegate/App$Companion;
    return-void
.end method

.method public static final synthetic access$getInstance$cp()Lcn/example/gatekotlindelegate/App;
    .locals 1
    .line 1
    sget-object v0, Lcn/example/gatekotlindelegate/App;->instance:Lcn/example/gatekotlindelegate/App;
    return-object v0
.end method

.method public static final synthetic access$setInstance$cp(Lcn/example/gatekotlindelegate/App;)V
    .locals 0
    .line 1
    sput-object p0, Lcn/example/gatekotlindelegate/App;->instance:Lcn/example/gatekotlindelegate/App;
    return-void
.end method

# virtual methods
.method public onCreate()V
    .locals 1
    .line 3
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    move-object v0, p0
    .line 4
    check-cast v0, Lcn/example/gatekotlindelegate/App;
    sput-object v0, Lcn/example/gatekotlindelegate/App;->instance:Lcn/example/gatekotlindelegate/App;
    .line 5
    return-void
.end method
