.class public interface abstract Lcn/example/hopinterfaceimplementations/Source;
.super Ljava/lang/Object;
.source "Source.java"

# virtual methods
.method public abstract load(Landroid/content/Context;)Ljava/lang/String;
.end method
