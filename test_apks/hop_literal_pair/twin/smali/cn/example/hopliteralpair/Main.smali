.class public Lcn/example/hopliteralpair/Main;
.super Landroid/app/Activity;

.field private static final PLUGINS:[Ljava/lang/String;

.method static constructor <clinit>()V
    .locals 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "cn.example.hopliteralpair.Idle"
    aput-object v2, v0, v1
    sput-object v0, Lcn/example/hopliteralpair/Main;->PLUGINS:[Ljava/lang/String;
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    sput-object p0, Lcn/example/hopliteralpair/Device;->context:Landroid/content/Context;
    sget-object v0, Lcn/example/hopliteralpair/Main;->PLUGINS:[Ljava/lang/String;
    array-length v1, v0
    const/4 v2, 0x0
    :next
    if-ge v2, v1, :end
    aget-object v3, v0, v2
    invoke-static {v3}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v3
    invoke-virtual {v3}, Ljava/lang/Class;->newInstance()Ljava/lang/Object;
    move-result-object v3
    check-cast v3, Ljava/lang/Runnable;
    invoke-interface {v3}, Ljava/lang/Runnable;->run()V
    add-int/lit8 v2, v2, 0x1
    goto :next
    :end
    invoke-static {}, Lcn/example/hopliteralpair/Caller;->call()V
    return-void
.end method
