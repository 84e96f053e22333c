.class public Lcn/example/gatenullobject/Main$1;
.super Ljava/lang/Object;
.source "Main.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/gatenullobject/Main;

.method constructor <init>(Lcn/example/gatenullobject/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatenullobject/Main$1;->this$0:Lcn/example/gatenullobject/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 6
    iget-object v0, p0, Lcn/example/gatenullobject/Main$1;->this$0:Lcn/example/gatenullobject/Main;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gatenullobject/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    new-instance v2, Lcn/example/gatenullobject/User;
    invoke-direct {v2}, Lcn/example/gatenullobject/User;-><init>()V
    sput-object v2, Lcn/example/gatenullobject/Static;->sIt:Lcn/example/gatenullobject/User;
    sput-object v2, Lcn/example/gatenullobject/Given;->sIt:Lcn/example/gatenullobject/User;
    invoke-static {}, Lcn/example/gatenullobject/Session;->get()Lcn/example/gatenullobject/Session;
    move-result-object v3
    invoke-virtual {v3, v2}, Lcn/example/gatenullobject/Session;->setUser(Lcn/example/gatenullobject/User;)V
    const-string v2, "known"
    invoke-virtual {v3, v2}, Lcn/example/gatenullobject/Session;->setLabel(Ljava/lang/String;)V
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
