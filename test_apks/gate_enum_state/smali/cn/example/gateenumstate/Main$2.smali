.class public Lcn/example/gateenumstate/Main$2;
.super Ljava/lang/Object;
.source "Main.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/gateenumstate/Main;

.method constructor <init>(Lcn/example/gateenumstate/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateenumstate/Main$2;->this$0:Lcn/example/gateenumstate/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 6
    iget-object v0, p0, Lcn/example/gateenumstate/Main$2;->this$0:Lcn/example/gateenumstate/Main;
    invoke-virtual {v0}, Lcn/example/gateenumstate/Main;->finish()V
    return-void
.end method
