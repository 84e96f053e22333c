.class public Lcn/example/asksnames/LocalArray;
.super Ljava/lang/Object;

.method static ask(Landroid/app/Activity;)V
    .locals 3
    invoke-virtual {p0}, Landroid/app/Activity;->getIntent()Landroid/content/Intent;
    move-result-object v0
    const-string v1, "permissions"
    invoke-virtual {v0, v1}, Landroid/content/Intent;->getStringArrayExtra(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v0
    const/4 v1, 0x7
    invoke-virtual {p0, v0, v1}, Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
