.class public Lcn/example/gatemodenumber/Main;
.super Landroid/app/Activity;
.source "Main.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 2
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 3
    .line 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 5
    new-instance v0, Lcn/example/gatemodenumber/Reader;
    invoke-direct {v0}, Lcn/example/gatemodenumber/Reader;-><init>()V
    .line 6
    invoke-virtual {v0, p1}, Lcn/example/gatemodenumber/Reader;->restore(Landroid/os/Bundle;)V
    .line 7
    const-string v1, "phone"
    invoke-virtual {p0, v1}, Lcn/example/gatemodenumber/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v1
    check-cast v1, Landroid/telephony/TelephonyManager;
    invoke-virtual {v0, v1}, Lcn/example/gatemodenumber/Reader;->read(Landroid/telephony/TelephonyManager;)V
    .line 8
    return-void
.end method
