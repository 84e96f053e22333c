.class public Lcn/example/hopinterfaceimplementations/PhoneSource;
.super Ljava/lang/Object;
.source "PhoneSource.java"

# interfaces
.implements Lcn/example/hopinterfaceimplementations/Source;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public load(Landroid/content/Context;)Ljava/lang/String;
    .locals 1
    .line 3
    invoke-static {p1}, Lcn/example/hopinterfaceimplementations/Device;->report(Landroid/content/Context;)V
    .line 4
    const-string v0, "phone"
    return-object v0
.end method
