.class public final synthetic Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# instance fields
.field public final synthetic f$0:Lcn/example/gateinvertedfirstrun/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/gateinvertedfirstrun/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda1;->f$0:Lcn/example/gateinvertedfirstrun/Main;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Lcn/example/gateinvertedfirstrun/Main$$ExternalSyntheticLambda1;->f$0:Lcn/example/gateinvertedfirstrun/Main;
    invoke-virtual {v0, p1, p2}, Lcn/example/gateinvertedfirstrun/Main;->lambda$askConsent$1$cn-example-gateinvertedfirstrun-Main(Landroid/content/DialogInterface;I)V
    return-void
.end method
