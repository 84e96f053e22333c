.class public Lcn/example/hopinterfaceimplementations/EmptySource;
.super Ljava/lang/Object;
.source "EmptySource.java"

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
    const-string v0, ""
    return-object v0
.end method
