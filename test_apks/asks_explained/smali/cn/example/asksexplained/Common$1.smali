.class  Lcn/example/asksexplained/Common$1;
.super Ljava/lang/Object;
.implements Lcn/example/asksexplained/Answer;

.field final synthetic this$0:Lcn/example/asksexplained/Common;

.method constructor <init>(Lcn/example/asksexplained/Common;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksexplained/Common$1;->this$0:Lcn/example/asksexplained/Common;
    return-void
.end method

.method public confirmed()V
    .locals 1
    iget-object v0, p0, Lcn/example/asksexplained/Common$1;->this$0:Lcn/example/asksexplained/Common;
    invoke-virtual {v0}, Lcn/example/asksexplained/Common;->ask()V
    return-void
.end method
