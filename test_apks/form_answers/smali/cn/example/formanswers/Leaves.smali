.class public Lcn/example/formanswers/Leaves;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final main:Landroid/app/Activity;

.method constructor <init>(Landroid/app/Activity;)V
    .locals 0
    iput-object p1, p0, Lcn/example/formanswers/Leaves;->main:Landroid/app/Activity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/formanswers/Leaves;->main:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->finish()V
    return-void
.end method
