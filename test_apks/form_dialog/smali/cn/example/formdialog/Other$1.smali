.class  Lcn/example/formdialog/Other$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/formdialog/Other;

.method constructor <init>(Lcn/example/formdialog/Other;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/formdialog/Other$1;->this$0:Lcn/example/formdialog/Other;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/formdialog/Other$1;->this$0:Lcn/example/formdialog/Other;
    invoke-virtual {v0}, Lcn/example/formdialog/Other;->go()V
    return-void
.end method
