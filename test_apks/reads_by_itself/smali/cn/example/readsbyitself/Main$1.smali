.class public Lcn/example/readsbyitself/Main$1;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final main:Lcn/example/readsbyitself/Main;

.method constructor <init>(Lcn/example/readsbyitself/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/readsbyitself/Main$1;->main:Lcn/example/readsbyitself/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3
    iget-object v0, p0, Lcn/example/readsbyitself/Main$1;->main:Lcn/example/readsbyitself/Main;
    const-string v1, "app"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/readsbyitself/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
