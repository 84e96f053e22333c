.class public Lcn/example/asksnames/Kept;
.super Ljava/lang/Object;

.field private final activity:Landroid/app/Activity;

.field private final name:Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;Ljava/lang/String;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/asksnames/Kept;->activity:Landroid/app/Activity;
    iput-object p2, p0, Lcn/example/asksnames/Kept;->name:Ljava/lang/String;
    return-void
.end method

.method ask()V
    .locals 4
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    iget-object v1, p0, Lcn/example/asksnames/Kept;->name:Ljava/lang/String;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    iget-object v1, p0, Lcn/example/asksnames/Kept;->activity:Landroid/app/Activity;
    invoke-virtual {v1, v0, v2}, Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method
