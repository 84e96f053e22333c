.class public Lcn/example/hopinvokecustom/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private synthetic lambda$onCreate$0()V
    .locals 0
    .line 4
    invoke-static {p0}, Lcn/example/hopinvokecustom/Device;->report(Landroid/content/Context;)V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 4
    new-instance v0, Ljava/lang/Thread;
    invoke-custom {p0}, call_site_0("run", (Lcn/example/hopinvokecustom/Main;)Ljava/lang/Runnable;, ()V, invoke-direct@Lcn/example/hopinvokecustom/Main;->lambda$onCreate$0()V, ()V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v1
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    .line 5
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    .line 7
    return-void
.end method
