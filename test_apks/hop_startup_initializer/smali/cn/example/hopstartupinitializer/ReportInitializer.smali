.class public Lcn/example/hopstartupinitializer/ReportInitializer;
.super Ljava/lang/Object;
.source "ReportInitializer.java"

# interfaces
.implements Landroidx/startup/Initializer;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public create(Landroid/content/Context;)Ljava/lang/String;
    .locals 1
    .line 4
    invoke-static {p1}, Lcn/example/hopstartupinitializer/Device;->report(Landroid/content/Context;)V
    .line 5
    const-string v0, "done"
    return-object v0
.end method

.method public dependencies()Ljava/util/List;
    .locals 1
    .line 9
    invoke-static {}, Ljava/util/Collections;->emptyList()Ljava/util/List;
    move-result-object v0
    return-object v0
.end method

.method public bridge synthetic create(Landroid/content/Context;)Ljava/lang/Object;
    .locals 1
    .line 2
    invoke-virtual {p0, p1}, Lcn/example/hopstartupinitializer/ReportInitializer;->create(Landroid/content/Context;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
