.class public final Lcn/example/gatemergedlambda/ConsentClick;
.super Ljava/lang/Object;
.source "ConsentClick.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# instance fields
.field public final $r8$classId:I

.field public final f$0:Lcn/example/gatemergedlambda/Main;

# direct methods
.method public constructor <init>(Lcn/example/gatemergedlambda/Main;I)V
    .locals 0
    .line 5
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 6
    iput p2, p0, Lcn/example/gatemergedlambda/ConsentClick;->$r8$classId:I
    .line 7
    iput-object p1, p0, Lcn/example/gatemergedlambda/ConsentClick;->f$0:Lcn/example/gatemergedlambda/Main;
    .line 8
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 11
    iget v0, p0, Lcn/example/gatemergedlambda/ConsentClick;->$r8$classId:I
    sparse-switch v0, :S4
    goto :L1
    :L0
    .line 13
    iget-object v0, p0, Lcn/example/gatemergedlambda/ConsentClick;->f$0:Lcn/example/gatemergedlambda/Main;
    invoke-static {v0}, Lcn/example/gatemergedlambda/Device;->report(Landroid/content/Context;)V
    .line 14
    invoke-interface {p1}, Landroid/content/DialogInterface;->dismiss()V
    .line 15
    return-void
    :L1
    .line 18
    iget-object v0, p0, Lcn/example/gatemergedlambda/ConsentClick;->f$0:Lcn/example/gatemergedlambda/Main;
    invoke-virtual {v0}, Lcn/example/gatemergedlambda/Main;->finish()V
    .line 19
    return-void
    :S4
    .sparse-switch
        0x0 -> :L0
    .end sparse-switch
.end method
