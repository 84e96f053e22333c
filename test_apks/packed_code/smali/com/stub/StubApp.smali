.class public Lcom/stub/StubApp;
.super Landroid/app/Application;
.source "StubApp.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method
