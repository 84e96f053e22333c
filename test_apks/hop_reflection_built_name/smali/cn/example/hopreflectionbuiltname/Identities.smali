.class public final Lcn/example/hopreflectionbuiltname/Identities;
.super Ljava/lang/Object;
.source "Identities.java"

# direct methods
.method public constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public static read(Landroid/content/Context;)Ljava/lang/String;
    .locals 1
    .line 3
    invoke-virtual {p0}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
