.class public Lcn/example/asksexplained/CommonDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;

.field private answer:Lcn/example/asksexplained/Answer;

.method constructor <init>(Landroid/content/Context;Ljava/lang/String;Lcn/example/asksexplained/Answer;)V
    .locals 1
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p3, p0, Lcn/example/asksexplained/CommonDialog;->answer:Lcn/example/asksexplained/Answer;
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p1}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    invoke-virtual {p0, v0}, Lcn/example/asksexplained/CommonDialog;->setContentView(Landroid/view/View;)V
    invoke-virtual {p0, p2}, Lcn/example/asksexplained/CommonDialog;->setTitle(Ljava/lang/CharSequence;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcn/example/asksexplained/CommonDialog;->answer:Lcn/example/asksexplained/Answer;
    invoke-interface {v0}, Lcn/example/asksexplained/Answer;->confirmed()V
    return-void
.end method
