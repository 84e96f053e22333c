.class public final Lkotlin/ResultKt;
.super Ljava/lang/Object;
.source "ResultKt.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final createFailure(Ljava/lang/Throwable;)Ljava/lang/Object;
    .locals 1
    .line 3
    new-instance v0, Lkotlin/Result$Failure;
    invoke-direct {v0, p0}, Lkotlin/Result$Failure;-><init>(Ljava/lang/Throwable;)V
    return-object v0
.end method

.method public static final throwOnFailure(Ljava/lang/Object;)V
    .locals 1
    .line 5
    instance-of v0, p0, Lkotlin/Result$Failure;
    if-eqz v0, :L0
    move-object v0, p0
    check-cast v0, Lkotlin/Result$Failure;
    iget-object v0, v0, Lkotlin/Result$Failure;->exception:Ljava/lang/Throwable;
    throw v0
    :L0
    .line 6
    return-void
.end method
