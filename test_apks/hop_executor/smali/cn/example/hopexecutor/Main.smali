.class public Lcn/example/hopexecutor/Main;
.super Landroid/app/Activity;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# static fields
.field private static final POOL:Ljava/util/concurrent/ExecutorService;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method private submit()V
    .locals 2
    .line 18
    sget-object v0, Lcn/example/hopexecutor/Main;->POOL:Ljava/util/concurrent/ExecutorService;
    new-instance v1, Lcn/example/hopexecutor/Main$1;
    invoke-direct {v1, p0}, Lcn/example/hopexecutor/Main$1;-><init>(Lcn/example/hopexecutor/Main;)V
    invoke-interface {v0, v1}, Ljava/util/concurrent/ExecutorService;->submit(Ljava/util/concurrent/Callable;)Ljava/util/concurrent/Future;
    .line 24
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 2
    invoke-static {}, Ljava/util/concurrent/Executors;->newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;
    move-result-object v0
    sput-object v0, Lcn/example/hopexecutor/Main;->POOL:Ljava/util/concurrent/ExecutorService;
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 1
    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 6
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 7
    invoke-virtual {v0, p0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 8
    invoke-virtual {p0, v0}, Lcn/example/hopexecutor/Main;->setContentView(Landroid/view/View;)V
    .line 9
    invoke-direct {p0}, Lcn/example/hopexecutor/Main;->submit()V
    .line 10
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 2
    .line 13
    const-string v0, "main"
    const-string v1, "clicked"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 15
    return-void
.end method
