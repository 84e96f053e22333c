.class public interface abstract Lcn/example/interfacereceiver/Packages;
.super Ljava/lang/Object;

.method public abstract getInstalledPackages(I)Ljava/util/List;
.end method
