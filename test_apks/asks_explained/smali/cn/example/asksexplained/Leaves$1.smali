.class  Lcn/example/asksexplained/Leaves$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/asksexplained/Leaves;

.method constructor <init>(Lcn/example/asksexplained/Leaves;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksexplained/Leaves$1;->this$0:Lcn/example/asksexplained/Leaves;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/asksexplained/Leaves$1;->this$0:Lcn/example/asksexplained/Leaves;
    invoke-virtual {v0}, Lcn/example/asksexplained/Leaves;->ask()V
    return-void
.end method
