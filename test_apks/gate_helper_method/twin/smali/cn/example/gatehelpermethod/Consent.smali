.class public final Lcn/example/gatehelpermethod/Consent;
.super Ljava/lang/Object;
.source "Consent.java"

# static fields
.field private static volatile instance:Lcn/example/gatehelpermethod/Consent;

# instance fields
.field private final preferences:Landroid/content/SharedPreferences;

# direct methods
.method private constructor <init>(Landroid/content/Context;)V
    .locals 2
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 6
    const-string v0, "consent"
    const/4 v1, 0x0
    invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    iput-object v0, p0, Lcn/example/gatehelpermethod/Consent;->preferences:Landroid/content/SharedPreferences;
    .line 7
    return-void
.end method

.method public static get(Landroid/content/Context;)Lcn/example/gatehelpermethod/Consent;
    .locals 3
    .line 10
    sget-object v0, Lcn/example/gatehelpermethod/Consent;->instance:Lcn/example/gatehelpermethod/Consent;
    if-nez v0, :L2
    .line 11
    const-class v0, Lcn/example/gatehelpermethod/Consent;
    monitor-enter v0
    :try_11_start
    .line 12
    sget-object v1, Lcn/example/gatehelpermethod/Consent;->instance:Lcn/example/gatehelpermethod/Consent;
    if-nez v1, :L0
    new-instance v1, Lcn/example/gatehelpermethod/Consent;
    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;
    move-result-object v2
    invoke-direct {v1, v2}, Lcn/example/gatehelpermethod/Consent;-><init>(Landroid/content/Context;)V
    sput-object v1, Lcn/example/gatehelpermethod/Consent;->instance:Lcn/example/gatehelpermethod/Consent;
    :L0
    .line 13
    monitor-exit v0
    :try_33_end
    .catchall {:try_11_start .. :try_33_end} :L1
    goto :L2
    :L1
    :try_36_start
    move-exception v1
    monitor-exit v0
    :try_39_end
    .catchall {:try_36_start .. :try_39_end} :L1
    throw v1
    :L2
    .line 15
    sget-object v0, Lcn/example/gatehelpermethod/Consent;->instance:Lcn/example/gatehelpermethod/Consent;
    return-object v0
.end method

# virtual methods
.method public isAgreed()Z
    .locals 3
    .line 20
    iget-object v0, p0, Lcn/example/gatehelpermethod/Consent;->preferences:Landroid/content/SharedPreferences;
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method public setAgreed()V
    .locals 3
    .line 24
    iget-object v0, p0, Lcn/example/gatehelpermethod/Consent;->preferences:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "refused"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 25
    return-void
.end method

.method public setRefused()V
    .locals 3
    .line 28
    iget-object v0, p0, Lcn/example/gatehelpermethod/Consent;->preferences:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "refused"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    .line 29
    return-void
.end method
