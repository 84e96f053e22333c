.class public final Lcn/example/gatesingletonfield/PrivacyManager;
.super Ljava/lang/Object;
.source "PrivacyManager.java"

# static fields
.field private static final INSTANCE:Lcn/example/gatesingletonfield/PrivacyManager;

# instance fields
.field private preferences:Landroid/content/SharedPreferences;

.field private agreed:Z

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static getInstance()Lcn/example/gatesingletonfield/PrivacyManager;
    .locals 1
    .line 9
    sget-object v0, Lcn/example/gatesingletonfield/PrivacyManager;->INSTANCE:Lcn/example/gatesingletonfield/PrivacyManager;
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 2
    new-instance v0, Lcn/example/gatesingletonfield/PrivacyManager;
    invoke-direct {v0}, Lcn/example/gatesingletonfield/PrivacyManager;-><init>()V
    sput-object v0, Lcn/example/gatesingletonfield/PrivacyManager;->INSTANCE:Lcn/example/gatesingletonfield/PrivacyManager;
    return-void
.end method

# virtual methods
.method public init(Landroid/content/Context;)V
    .locals 3
    .line 13
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->preferences:Landroid/content/SharedPreferences;
    .line 14
    iget-object v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "agreed"
    invoke-interface {v0, v1}, Landroid/content/SharedPreferences;->contains(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L0
    iget-object v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L1
    :L0
    const/4 v0, 0x1
    goto :L2
    :L1
    const/4 v0, 0x0
    :L2
    iput-boolean v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->agreed:Z
    .line 16
    return-void
.end method

.method public isAgreed()Z
    .locals 1
    .line 19
    iget-boolean v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->agreed:Z
    return v0
.end method

.method public agree()V
    .locals 3
    .line 23
    const/4 v0, 0x1
    iput-boolean v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->agreed:Z
    .line 24
    iget-object v0, p0, Lcn/example/gatesingletonfield/PrivacyManager;->preferences:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 25
    return-void
.end method
