.class public Lcn/example/gatenullobject/Session;
.super Ljava/lang/Object;
.source "Session.java"

.field private static sSession:Lcn/example/gatenullobject/Session;
.field private user:Lcn/example/gatenullobject/User;
.field private label:Ljava/lang/String;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static get()Lcn/example/gatenullobject/Session;
    .locals 1
    sget-object v0, Lcn/example/gatenullobject/Session;->sSession:Lcn/example/gatenullobject/Session;
    if-nez v0, :made
    new-instance v0, Lcn/example/gatenullobject/Session;
    invoke-direct {v0}, Lcn/example/gatenullobject/Session;-><init>()V
    sput-object v0, Lcn/example/gatenullobject/Session;->sSession:Lcn/example/gatenullobject/Session;
    :made
    sget-object v0, Lcn/example/gatenullobject/Session;->sSession:Lcn/example/gatenullobject/Session;
    return-object v0
.end method

.method public user()Lcn/example/gatenullobject/User;
    .locals 1
    iget-object v0, p0, Lcn/example/gatenullobject/Session;->user:Lcn/example/gatenullobject/User;
    return-object v0
.end method

.method public setUser(Lcn/example/gatenullobject/User;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatenullobject/Session;->user:Lcn/example/gatenullobject/User;
    return-void
.end method

.method public isKnown()Z
    .locals 1
    iget-object v0, p0, Lcn/example/gatenullobject/Session;->label:Ljava/lang/String;
    if-eqz v0, :no
    const/4 v0, 0x1
    return v0
    :no
    const/4 v0, 0x0
    return v0
.end method

.method public setLabel(Ljava/lang/String;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatenullobject/Session;->label:Ljava/lang/String;
    return-void
.end method
