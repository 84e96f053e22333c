.class public final synthetic Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Lio/reactivex/functions/Consumer;

# direct methods
.method public synthetic constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final accept(Ljava/lang/Object;)V
    .registers 2
    check-cast p1, Ljava/lang/String;
    invoke-static {p1}, Lcn/example/hoprxjava/Main;->lambda$onCreate$0(Ljava/lang/String;)V
    return-void
.end method
