.class public Lcn/example/gateatomic/Main$1;
.super Ljava/lang/Object;
.source "Main.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/gateatomic/Main;

.method constructor <init>(Lcn/example/gateatomic/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateatomic/Main$1;->this$0:Lcn/example/gateatomic/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 6
    iget-object v0, p0, Lcn/example/gateatomic/Main$1;->this$0:Lcn/example/gateatomic/Main;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gateatomic/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    sget-object v2, Lcn/example/gateatomic/Flag;->sIt:Ljava/util/concurrent/atomic/AtomicBoolean;
    const/4 v3, 0x1
    invoke-virtual {v2, v3}, Ljava/util/concurrent/atomic/AtomicBoolean;->set(Z)V
    sget-object v2, Lcn/example/gateatomic/Number;->sIt:Ljava/util/concurrent/atomic/AtomicInteger;
    const/4 v3, 0x1
    invoke-virtual {v2, v3}, Ljava/util/concurrent/atomic/AtomicInteger;->set(I)V
    sget-object v2, Lcn/example/gateatomic/Reference;->sIt:Ljava/util/concurrent/atomic/AtomicReference;
    const-string v3, "yes"
    invoke-virtual {v2, v3}, Ljava/util/concurrent/atomic/AtomicReference;->set(Ljava/lang/Object;)V
    sget-object v2, Lcn/example/gateatomic/Swapped;->sIt:Ljava/util/concurrent/atomic/AtomicBoolean;
    const/4 v3, 0x1
    invoke-virtual {v2, v3}, Ljava/util/concurrent/atomic/AtomicBoolean;->set(Z)V
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
