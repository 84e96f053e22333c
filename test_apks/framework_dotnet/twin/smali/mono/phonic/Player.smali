.class public Lmono/phonic/Player;
.super Ljava/lang/Object;
.source "Player.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
