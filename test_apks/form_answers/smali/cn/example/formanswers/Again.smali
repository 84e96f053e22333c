.class public Lcn/example/formanswers/Again;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final main:Lcn/example/formanswers/Nags;

.method constructor <init>(Lcn/example/formanswers/Nags;)V
    .locals 0
    iput-object p1, p0, Lcn/example/formanswers/Again;->main:Lcn/example/formanswers/Nags;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    iget-object v0, p0, Lcn/example/formanswers/Again;->main:Lcn/example/formanswers/Nags;
    invoke-virtual {v0}, Lcn/example/formanswers/Nags;->askConsent()V
    return-void
.end method
