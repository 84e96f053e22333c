.class public Lcn/example/asksnames/Wrapper;
.super Ljava/lang/Object;

.method static varargs all(Landroid/app/Activity;[Ljava/lang/String;)V
    .locals 1
    const/4 v0, 0x3
    invoke-static {p0, p1, v0}, Lcn/example/asksnames/Wrapper;->some(Landroid/app/Activity;[Ljava/lang/String;I)V
    return-void
.end method

.method private static some(Landroid/app/Activity;[Ljava/lang/String;I)V
    .locals 0
    invoke-virtual {p0, p1, p2}, Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
