.class public final Landroidx/work/WorkerParameters;
.super Ljava/lang/Object;
.source "WorkerParameters.java"

# instance fields
.field private final mId:Ljava/util/UUID;

# direct methods
.method public constructor <init>(Ljava/util/UUID;)V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Landroidx/work/WorkerParameters;->mId:Ljava/util/UUID;
    return-void
.end method

# virtual methods
.method public getId()Ljava/util/UUID;
    .locals 1
    .line 5
    iget-object v0, p0, Landroidx/work/WorkerParameters;->mId:Ljava/util/UUID;
    return-object v0
.end method
