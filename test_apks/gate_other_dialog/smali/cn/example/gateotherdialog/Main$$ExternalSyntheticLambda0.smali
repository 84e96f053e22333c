.class public final synthetic Lcn/example/gateotherdialog/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# instance fields
.field public final synthetic f$0:Lcn/example/gateotherdialog/Main;

# direct methods
.method public synthetic constructor <init>(Lcn/example/gateotherdialog/Main;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gateotherdialog/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateotherdialog/Main;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Lcn/example/gateotherdialog/Main$$ExternalSyntheticLambda0;->f$0:Lcn/example/gateotherdialog/Main;
    invoke-virtual {v0, p1, p2}, Lcn/example/gateotherdialog/Main;->lambda$onCreate$0$cn-example-gateotherdialog-Main(Landroid/content/DialogInterface;I)V
    return-void
.end method
