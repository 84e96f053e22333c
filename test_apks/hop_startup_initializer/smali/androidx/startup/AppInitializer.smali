.class public final Landroidx/startup/AppInitializer;
.super Ljava/lang/Object;
.source "AppInitializer.java"

# static fields
.field private static volatile sInstance:Landroidx/startup/AppInitializer;

# instance fields
.field private final mInitialized:Ljava/util/Map;

.field private final mContext:Landroid/content/Context;

# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .locals 1
    .line 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 5
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    iput-object v0, p0, Landroidx/startup/AppInitializer;->mInitialized:Ljava/util/Map;
    .line 7
    invoke-virtual {p1}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;
    move-result-object v0
    iput-object v0, p0, Landroidx/startup/AppInitializer;->mContext:Landroid/content/Context;
    return-void
.end method

.method public static getInstance(Landroid/content/Context;)Landroidx/startup/AppInitializer;
    .locals 1
    .line 9
    sget-object v0, Landroidx/startup/AppInitializer;->sInstance:Landroidx/startup/AppInitializer;
    if-nez v0, :L0
    new-instance v0, Landroidx/startup/AppInitializer;
    invoke-direct {v0, p0}, Landroidx/startup/AppInitializer;-><init>(Landroid/content/Context;)V
    sput-object v0, Landroidx/startup/AppInitializer;->sInstance:Landroidx/startup/AppInitializer;
    :L0
    .line 10
    sget-object v0, Landroidx/startup/AppInitializer;->sInstance:Landroidx/startup/AppInitializer;
    return-object v0
.end method

.method private doInitialize(Ljava/lang/Class;)Ljava/lang/Object;
    .locals 2
    :try_0_start
    .line 15
    const/4 v0, 0x0
    new-array v0, v0, [Ljava/lang/Class;
    invoke-virtual {p1, v0}, Ljava/lang/Class;->getDeclaredConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;
    move-result-object v0
    const/4 v1, 0x0
    new-array v1, v1, [Ljava/lang/Object;
    invoke-virtual {v0, v1}, Ljava/lang/reflect/Constructor;->newInstance([Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroidx/startup/Initializer;
    .line 16
    iget-object v1, p0, Landroidx/startup/AppInitializer;->mContext:Landroid/content/Context;
    invoke-interface {v0, v1}, Landroidx/startup/Initializer;->create(Landroid/content/Context;)Ljava/lang/Object;
    move-result-object v0
    .line 17
    iget-object v1, p0, Landroidx/startup/AppInitializer;->mInitialized:Ljava/util/Map;
    invoke-interface {v1, p1, v0}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    :try_43_end
    .catch Ljava/lang/Exception; {:try_0_start .. :try_43_end} :L0
    .line 18
    return-object v0
    :L0
    move-exception v0
    .line 19
    new-instance v1, Ljava/lang/RuntimeException;
    invoke-direct {v1, v0}, Ljava/lang/RuntimeException;-><init>(Ljava/lang/Throwable;)V
    throw v1
.end method

# virtual methods
.method public initializeComponent(Ljava/lang/Class;)Ljava/lang/Object;
    .locals 1
    .line 12
    invoke-direct {p0, p1}, Landroidx/startup/AppInitializer;->doInitialize(Ljava/lang/Class;)Ljava/lang/Object;
    move-result-object v0
    return-object v0
.end method

.method discoverAndInitialize(Landroid/os/Bundle;)V
    .locals 4
    :try_0_start
    .line 23
    invoke-virtual {p1}, Landroid/os/Bundle;->keySet()Ljava/util/Set;
    move-result-object v0
    invoke-interface {v0}, Ljava/util/Set;->iterator()Ljava/util/Iterator;
    move-result-object v0
    :L0
    .line 24
    invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z
    move-result v1
    if-eqz v1, :L2
    .line 25
    invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Ljava/lang/String;
    .line 26
    const-string v2, "androidx.startup"
    invoke-virtual {p1, v1}, Landroid/os/Bundle;->getString(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v3
    invoke-virtual {v2, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v2
    if-eqz v2, :L1
    invoke-static {v1}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v1
    invoke-direct {p0, v1}, Landroidx/startup/AppInitializer;->doInitialize(Ljava/lang/Class;)Ljava/lang/Object;
    :L1
    .line 27
    goto :L0
    :try_54_end
    .catch Ljava/lang/ClassNotFoundException; {:try_0_start .. :try_54_end} :L3
    :L2
    .line 28
    goto :L4
    :L3
    move-exception v0
    new-instance v1, Ljava/lang/RuntimeException;
    invoke-direct {v1, v0}, Ljava/lang/RuntimeException;-><init>(Ljava/lang/Throwable;)V
    throw v1
    :L4
    .line 29
    return-void
.end method
