.class  Lcn/example/asksexplained/AtOnce$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/asksexplained/AtOnce;

.method constructor <init>(Lcn/example/asksexplained/AtOnce;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksexplained/AtOnce$1;->this$0:Lcn/example/asksexplained/AtOnce;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/asksexplained/AtOnce$1;->this$0:Lcn/example/asksexplained/AtOnce;
    invoke-virtual {v0}, Lcn/example/asksexplained/AtOnce;->ask()V
    return-void
.end method
