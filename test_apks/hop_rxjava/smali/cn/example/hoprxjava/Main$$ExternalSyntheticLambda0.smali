.class public final synthetic Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Ljava/util/concurrent/Callable;

# instance fields
.field public final synthetic f$0:Lcn/example/hoprxjava/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/hoprxjava/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hoprxjava/Main;
    return-void
.end method

# virtual methods
.method public final call()Ljava/lang/Object;
    .registers 2
    iget-object v0, p0, Lcn/example/hoprxjava/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hoprxjava/Main;
    invoke-static {v0}, Lcn/example/hoprxjava/Main;->$r8$lambda$NmJHlGZtCc03vgdXBgMkkyTuxow(Lcn/example/hoprxjava/Main;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
