.class public Lcn/example/asksnames/StaticArray;
.super Ljava/lang/Object;

.field private static final PERMS:[Ljava/lang/String;

.method static constructor <clinit>()V
    .locals 3
    const-string v0, "asked"
    invoke-static {v0}, Ljava/lang/System;->getProperty(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    const-string v1, ","
    invoke-virtual {v0, v1}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v0
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
