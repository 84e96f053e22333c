.class public final Lkotlin/LazyKt;
.super Ljava/lang/Object;
.source "LazyKt.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static final lazy(Lkotlin/jvm/functions/Function0;)Lkotlin/Lazy;
    .locals 2
    .line 3
    new-instance v0, Lkotlin/SynchronizedLazyImpl;
    const/4 v1, 0x0
    invoke-direct {v0, p0, v1}, Lkotlin/SynchronizedLazyImpl;-><init>(Lkotlin/jvm/functions/Function0;Ljava/lang/Object;)V
    return-object v0
.end method
