.class public Lcn/example/asksnames/StaticArray;
.super Ljava/lang/Object;

.field private static final PERMS:[Ljava/lang/String;

.method static constructor <clinit>()V
    .locals 3
    const/4 v0, 0x1
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "android.permission.CALL_PHONE"
    aput-object v2, v0, v1
    sput-object v0, Lcn/example/asksnames/StaticArray;->PERMS:[Ljava/lang/String;
    return-void
.end method

.method static ask(Landroid/app/Activity;)V
    .locals 2
    sget-object v0, Lcn/example/asksnames/StaticArray;->PERMS:[Ljava/lang/String;
    const/16 v1, 0x20
    invoke-static {p0, v0, v1}, Landroidx/core/app/ActivityCompat;->requestPermissions(Landroid/app/Activity;[Ljava/lang/String;I)V
    return-void
.end method
