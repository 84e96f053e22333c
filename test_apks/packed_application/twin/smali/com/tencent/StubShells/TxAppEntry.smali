.class public Lcom/tencent/StubShells/TxAppEntry;
.super Landroid/app/Application;
.source "TxAppEntry.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
