.class public final Lcn/example/hopinterfaceimplementations/Sources;
.super Ljava/lang/Object;
.source "Sources.java"

# static fields
.field private static current:Lcn/example/hopinterfaceimplementations/Source;

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static current()Lcn/example/hopinterfaceimplementations/Source;
    .locals 1
    .line 5
    sget-object v0, Lcn/example/hopinterfaceimplementations/Sources;->current:Lcn/example/hopinterfaceimplementations/Source;
    if-nez v0, :L0
    .line 7
    new-instance v0, Lcn/example/hopinterfaceimplementations/EmptySource;
    invoke-direct {v0}, Lcn/example/hopinterfaceimplementations/EmptySource;-><init>()V
    sput-object v0, Lcn/example/hopinterfaceimplementations/Sources;->current:Lcn/example/hopinterfaceimplementations/Source;
    :L0
    .line 9
    sget-object v0, Lcn/example/hopinterfaceimplementations/Sources;->current:Lcn/example/hopinterfaceimplementations/Source;
    return-object v0
.end method
