.class public final Lkotlin/Result$Failure;
.super Ljava/lang/Object;
.source "Result.java"

# interfaces
.implements Ljava/io/Serializable;

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lkotlin/Result;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x19
    name = "Failure"
.end annotation

# instance fields
.field public final exception:Ljava/lang/Throwable;

# direct methods
.method public constructor <init>(Ljava/lang/Throwable;)V
    .locals 0
    .line 10
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lkotlin/Result$Failure;->exception:Ljava/lang/Throwable;
    return-void
.end method
