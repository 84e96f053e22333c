.class Lcn/example/hopliteralpair/Caller;
.super Ljava/lang/Object;

.method static type()Ljava/lang/String;
    .locals 1
    const-string v0, "cn.example.hopliteralpair.Agent"
    return-object v0
.end method

.method static name()Ljava/lang/String;
    .locals 1
    const-string v0, "stop"
    return-object v0
.end method

.method static call()V
    .locals 4
    invoke-static {}, Lcn/example/hopliteralpair/Caller;->type()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v0
    invoke-static {}, Lcn/example/hopliteralpair/Caller;->name()Ljava/lang/String;
    move-result-object v1
    const/4 v2, 0x0
    new-array v3, v2, [Ljava/lang/Class;
    invoke-virtual {v0, v1, v3}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
    move-result-object v0
    new-array v3, v2, [Ljava/lang/Object;
    const/4 v1, 0x0
    invoke-virtual {v0, v1, v3}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method
