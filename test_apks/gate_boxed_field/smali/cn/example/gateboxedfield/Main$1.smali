.class public Lcn/example/gateboxedfield/Main$1;
.super Ljava/lang/Object;
.source "Main.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/gateboxedfield/Main;

.method constructor <init>(Lcn/example/gateboxedfield/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateboxedfield/Main$1;->this$0:Lcn/example/gateboxedfield/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 6
    iget-object v0, p0, Lcn/example/gateboxedfield/Main$1;->this$0:Lcn/example/gateboxedfield/Main;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gateboxedfield/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    const-string v2, "agreed"
    const/4 v3, 0x1
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
    sput-object v2, Lcn/example/gateboxedfield/Unset;->sIt:Ljava/lang/Boolean;
    sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
    sput-object v2, Lcn/example/gateboxedfield/IsFalse;->sIt:Ljava/lang/Boolean;
    sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
    sput-object v2, Lcn/example/gateboxedfield/FromStore;->sIt:Ljava/lang/Boolean;
    sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
    sput-object v2, Lcn/example/gateboxedfield/Compared;->sIt:Ljava/lang/Boolean;
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
