.class public Lcn/example/asksnames/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-static {p0}, Lcn/example/asksnames/LocalArray;->ask(Landroid/app/Activity;)V
    invoke-static {p0}, Lcn/example/asksnames/StaticArray;->ask(Landroid/app/Activity;)V
    invoke-static {p0}, Lcn/example/asksnames/Missing;->ask(Landroid/app/Activity;)V
    invoke-static {p0}, Lcn/example/asksnames/Library;->ask(Landroid/app/Activity;)V
    invoke-static {p0}, Lcn/example/asksnames/Launcher;->ask(Landroid/app/Activity;)V
    new-instance v0, Lcn/example/asksnames/Kept;
    const-string v1, "android.permission.READ_SMS"
    invoke-direct {v0, p0, v1}, Lcn/example/asksnames/Kept;-><init>(Landroid/app/Activity;Ljava/lang/String;)V
    invoke-virtual {v0}, Lcn/example/asksnames/Kept;->ask()V
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.READ_CONTACTS"
    aput-object v2, v0, v1
    invoke-static {p0, v0}, Lcn/example/asksnames/Wrapper;->all(Landroid/app/Activity;[Ljava/lang/String;)V
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const-string v2, "android.permission.READ_CALENDAR"
    aput-object v2, v0, v1
    invoke-static {p0, v0}, Lcn/example/asksnames/Wrapper;->all(Landroid/app/Activity;[Ljava/lang/String;)V
    return-void
.end method
