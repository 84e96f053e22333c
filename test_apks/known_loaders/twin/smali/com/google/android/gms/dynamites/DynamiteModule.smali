.class public Lcom/google/android/gms/dynamites/DynamiteModule;
.super Ljava/lang/Object;

.method public static load(Ljava/lang/String;Ljava/lang/ClassLoader;)Ljava/lang/ClassLoader;
    .registers 4
    new-instance v0, Ldalvik/system/DelegateLastClassLoader;
    invoke-direct {v0, p0, p1}, Ldalvik/system/DelegateLastClassLoader;-><init>(Ljava/lang/String;Ljava/lang/ClassLoader;)V
    return-object v0
.end method
