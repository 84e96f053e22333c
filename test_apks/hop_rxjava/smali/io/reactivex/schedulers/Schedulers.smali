.class public final Lio/reactivex/schedulers/Schedulers;
.super Ljava/lang/Object;
.source "Schedulers.java"

# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lio/reactivex/schedulers/Schedulers$IoScheduler;
    }
.end annotation

# static fields
.field static final IO:Lio/reactivex/Scheduler;

# direct methods
.method private constructor <init>()V
    .locals 0
    .line 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static io()Lio/reactivex/Scheduler;
    .locals 1
    .line 5
    sget-object v0, Lio/reactivex/schedulers/Schedulers;->IO:Lio/reactivex/Scheduler;
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 3
    new-instance v0, Lio/reactivex/schedulers/Schedulers$IoScheduler;
    invoke-direct {v0}, Lio/reactivex/schedulers/Schedulers$IoScheduler;-><init>()V
    sput-object v0, Lio/reactivex/schedulers/Schedulers;->IO:Lio/reactivex/Scheduler;
    return-void
.end method
