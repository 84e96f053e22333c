.class final Lkotlin/SynchronizedLazyImpl;
.super Ljava/lang/Object;
.source "SynchronizedLazyImpl.java"

# interfaces
.implements Lkotlin/Lazy;
.implements Ljava/io/Serializable;

# instance fields
.field private initializer:Lkotlin/jvm/functions/Function0;

.field private volatile _value:Ljava/lang/Object;

.field private final lock:Ljava/lang/Object;

# direct methods
.method constructor <init>(Lkotlin/jvm/functions/Function0;Ljava/lang/Object;)V
    .locals 1
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 4
    sget-object v0, Lkotlin/UNINITIALIZED_VALUE;->INSTANCE:Lkotlin/UNINITIALIZED_VALUE;
    iput-object v0, p0, Lkotlin/SynchronizedLazyImpl;->_value:Ljava/lang/Object;
    .line 7
    iput-object p1, p0, Lkotlin/SynchronizedLazyImpl;->initializer:Lkotlin/jvm/functions/Function0;
    .line 8
    if-eqz p2, :L0
    move-object v0, p2
    goto :L1
    :L0
    move-object v0, p0
    :L1
    iput-object v0, p0, Lkotlin/SynchronizedLazyImpl;->lock:Ljava/lang/Object;
    .line 9
    return-void
.end method

# virtual methods
.method public getValue()Ljava/lang/Object;
    .locals 3
    .line 11
    iget-object v0, p0, Lkotlin/SynchronizedLazyImpl;->_value:Ljava/lang/Object;
    .line 12
    sget-object v1, Lkotlin/UNINITIALIZED_VALUE;->INSTANCE:Lkotlin/UNINITIALIZED_VALUE;
    if-eq v0, v1, :L0
    return-object v0
    :L0
    .line 13
    iget-object v0, p0, Lkotlin/SynchronizedLazyImpl;->lock:Ljava/lang/Object;
    monitor-enter v0
    :try_21_start
    .line 14
    iget-object v1, p0, Lkotlin/SynchronizedLazyImpl;->_value:Ljava/lang/Object;
    .line 15
    sget-object v2, Lkotlin/UNINITIALIZED_VALUE;->INSTANCE:Lkotlin/UNINITIALIZED_VALUE;
    if-eq v1, v2, :L1
    monitor-exit v0
    :try_36_end
    .catchall {:try_21_start .. :try_36_end} :L2
    return-object v1
    :L1
    :try_37_start
    .line 16
    iget-object v1, p0, Lkotlin/SynchronizedLazyImpl;->initializer:Lkotlin/jvm/functions/Function0;
    invoke-interface {v1}, Lkotlin/jvm/functions/Function0;->invoke()Ljava/lang/Object;
    move-result-object v1
    .line 17
    iput-object v1, p0, Lkotlin/SynchronizedLazyImpl;->_value:Ljava/lang/Object;
    .line 18
    const/4 v2, 0x0
    iput-object v2, p0, Lkotlin/SynchronizedLazyImpl;->initializer:Lkotlin/jvm/functions/Function0;
    .line 19
    monitor-exit v0
    :try_63_end
    .catchall {:try_37_start .. :try_63_end} :L2
    return-object v1
    :L2
    :try_64_start
    move-exception v1
    .line 20
    monitor-exit v0
    :try_68_end
    .catchall {:try_64_start .. :try_68_end} :L2
    throw v1
.end method

.method public isInitialized()Z
    .locals 2
    .line 22
    iget-object v0, p0, Lkotlin/SynchronizedLazyImpl;->_value:Ljava/lang/Object;
    sget-object v1, Lkotlin/UNINITIALIZED_VALUE;->INSTANCE:Lkotlin/UNINITIALIZED_VALUE;
    if-eq v0, v1, :L0
    const/4 v0, 0x1
    goto :L1
    :L0
    const/4 v0, 0x0
    :L1
    return v0
.end method
