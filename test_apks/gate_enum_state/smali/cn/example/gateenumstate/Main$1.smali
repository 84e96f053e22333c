.class public Lcn/example/gateenumstate/Main$1;
.super Ljava/lang/Object;
.source "Main.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.field final synthetic this$0:Lcn/example/gateenumstate/Main;

.method constructor <init>(Lcn/example/gateenumstate/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gateenumstate/Main$1;->this$0:Lcn/example/gateenumstate/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 6
    iget-object v0, p0, Lcn/example/gateenumstate/Main$1;->this$0:Lcn/example/gateenumstate/Main;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Lcn/example/gateenumstate/Main;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    const-string v2, "choice"
    const-string v3, "AGREED"
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;
    sget-object v2, Lcn/example/gateenumstate/Choice;->AGREED:Lcn/example/gateenumstate/Choice;
    sput-object v2, Lcn/example/gateenumstate/Same;->sIt:Lcn/example/gateenumstate/Choice;
    sput-object v2, Lcn/example/gateenumstate/Ordinal;->sIt:Lcn/example/gateenumstate/Choice;
    sput-object v2, Lcn/example/gateenumstate/Name;->sIt:Lcn/example/gateenumstate/Choice;
    sput-object v2, Lcn/example/gateenumstate/Switched;->sIt:Lcn/example/gateenumstate/Choice;
    const-string v2, "chosen"
    const/4 v3, 0x1
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putInt(Ljava/lang/String;I)Landroid/content/SharedPreferences$Editor;
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method
