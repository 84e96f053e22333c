.class public final Lcom/umeng/commonsdk/internal/InitTask;
.super Ljava/lang/Object;
.source "InitTask.java"

# interfaces
.implements Ljava/lang/Runnable;

# instance fields
.field private final context:Landroid/content/Context;

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/umeng/commonsdk/internal/InitTask;->context:Landroid/content/Context;
    return-void
.end method

# virtual methods
.method public run()V
    .locals 1
    .line 6
    iget-object v0, p0, Lcom/umeng/commonsdk/internal/InitTask;->context:Landroid/content/Context;
    invoke-static {v0}, Lcom/umeng/commonsdk/statistics/common/DeviceConfig;->getImei(Landroid/content/Context;)Ljava/lang/String;
    return-void
.end method
