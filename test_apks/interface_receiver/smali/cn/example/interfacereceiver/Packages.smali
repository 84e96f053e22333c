.class public interface abstract Lcn/example/interfacereceiver/Packages;
.super Ljava/lang/Object;
.implements Landroid/content/pm/IPackageManager;
