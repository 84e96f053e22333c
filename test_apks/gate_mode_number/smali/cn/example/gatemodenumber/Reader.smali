.class public Lcn/example/gatemodenumber/Reader;
.super Ljava/lang/Object;
.source "Reader.java"

# instance fields
.field private mode:I

# direct methods
.method public constructor <init>()V
    .locals 1
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 7
    const/16 v0, -0x64
    iput v0, p0, Lcn/example/gatemodenumber/Reader;->mode:I
    return-void
.end method

# virtual methods
.method public setMode(I)V
    .locals 0
    .line 10
    iput p1, p0, Lcn/example/gatemodenumber/Reader;->mode:I
    return-void
.end method

.method public restore(Landroid/os/Bundle;)V
    .locals 2
    .line 13
    const-string v0, "mode"
    const/16 v1, -0x64
    invoke-virtual {p1, v0, v1}, Landroid/os/Bundle;->getInt(Ljava/lang/String;I)I
    move-result v0
    iput v0, p0, Lcn/example/gatemodenumber/Reader;->mode:I
    return-void
.end method

.method public read(Landroid/telephony/TelephonyManager;)V
    .locals 1
    .line 16
    iget v0, p0, Lcn/example/gatemodenumber/Reader;->mode:I
    if-nez v0, :L0
    .line 17
    invoke-virtual {p1}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    :L0
    .line 18
    return-void
.end method
