.class public final synthetic Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# instance fields
.field public final synthetic f$0:Lcn/example/gateserveranswer/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/gateserveranswer/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateserveranswer/Main;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Lcn/example/gateserveranswer/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateserveranswer/Main;
    invoke-virtual {v0, p1, p2}, Lcn/example/gateserveranswer/Main;->lambda$askConsent$0$cn-example-gateserveranswer-Main(Landroid/content/DialogInterface;I)V
    return-void
.end method
