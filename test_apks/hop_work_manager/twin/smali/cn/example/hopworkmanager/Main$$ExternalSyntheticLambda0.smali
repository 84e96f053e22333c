.class public final synthetic Lcn/example/hopworkmanager/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/view/View$OnClickListener;

# instance fields
.field public final synthetic f$0:Lcn/example/hopworkmanager/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/hopworkmanager/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/hopworkmanager/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hopworkmanager/Main;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3
    iget-object v0, p0, Lcn/example/hopworkmanager/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/hopworkmanager/Main;
    invoke-virtual {v0, p1}, Lcn/example/hopworkmanager/Main;->lambda$onCreate$0$cn-example-hopworkmanager-Main(Landroid/view/View;)V
    return-void
.end method
