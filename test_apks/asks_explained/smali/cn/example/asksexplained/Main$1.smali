.class  Lcn/example/asksexplained/Main$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/asksexplained/Main;

.method constructor <init>(Lcn/example/asksexplained/Main;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksexplained/Main$1;->this$0:Lcn/example/asksexplained/Main;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/asksexplained/Main$1;->this$0:Lcn/example/asksexplained/Main;
    invoke-virtual {v0}, Lcn/example/asksexplained/Main;->ask()V
    return-void
.end method
