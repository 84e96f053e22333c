.class public Lcom/tencent/mmkv/MMKV;
.super Ljava/lang/Object;
.source "MMKV.java"

# static fields
.field private static rootDir:Ljava/lang/String;

# instance fields
.field private final nativeHandle:J

# direct methods
.method private constructor <init>(J)V
    .locals 0
    .line 6
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-wide p1, p0, Lcom/tencent/mmkv/MMKV;->nativeHandle:J
    return-void
.end method

.method public static initialize(Landroid/content/Context;)Ljava/lang/String;
    .locals 2
    .line 8
    new-instance v0, Ljava/lang/StringBuilder;
    invoke-direct {v0}, Ljava/lang/StringBuilder;-><init>()V
    invoke-virtual {p0}, Landroid/content/Context;->getFilesDir()Ljava/io/File;
    move-result-object v1
    invoke-virtual {v1}, Ljava/io/File;->getAbsolutePath()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v0
    const-string v1, "/mmkv"
    invoke-virtual {v0, v1}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v0
    .line 9
    const-string v1, "mmkv"
    invoke-static {v1}, Ljava/lang/System;->loadLibrary(Ljava/lang/String;)V
    .line 10
    const/4 v1, 0x1
    invoke-static {v0, v1}, Lcom/tencent/mmkv/MMKV;->jniInitialize(Ljava/lang/String;I)V
    .line 11
    sput-object v0, Lcom/tencent/mmkv/MMKV;->rootDir:Ljava/lang/String;
    .line 12
    return-object v0
.end method

.method public static defaultMMKV()Lcom/tencent/mmkv/MMKV;
    .locals 3
    .line 15
    sget-object v0, Lcom/tencent/mmkv/MMKV;->rootDir:Ljava/lang/String;
    if-nez v0, :L0
    new-instance v0, Ljava/lang/IllegalStateException;
    const-string v1, "You should Call MMKV.initialize() first."
    invoke-direct {v0, v1}, Ljava/lang/IllegalStateException;-><init>(Ljava/lang/String;)V
    throw v0
    :L0
    .line 16
    new-instance v0, Lcom/tencent/mmkv/MMKV;
    const/4 v1, 0x1
    const/4 v2, 0x0
    invoke-static {v1, v2}, Lcom/tencent/mmkv/MMKV;->getDefaultMMKV(ILjava/lang/String;)J
    move-result-wide v1
    invoke-direct {v0, v1, v2}, Lcom/tencent/mmkv/MMKV;-><init>(J)V
    return-object v0
.end method

.method private static native jniInitialize(Ljava/lang/String;I)V
.end method

.method private static native getDefaultMMKV(ILjava/lang/String;)J
.end method

.method private native encodeBool(JLjava/lang/String;Z)Z
.end method

.method private native decodeBool(JLjava/lang/String;Z)Z
.end method

.method static constructor <clinit>()V
    .locals 1
    .line 4
    const/4 v0, 0x0
    sput-object v0, Lcom/tencent/mmkv/MMKV;->rootDir:Ljava/lang/String;
    return-void
.end method

# virtual methods
.method public encode(Ljava/lang/String;Z)Z
    .locals 2
    .line 18
    iget-wide v0, p0, Lcom/tencent/mmkv/MMKV;->nativeHandle:J
    invoke-direct {p0, v0, v1, p1, p2}, Lcom/tencent/mmkv/MMKV;->encodeBool(JLjava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method public decodeBool(Ljava/lang/String;)Z
    .locals 3
    .line 19
    iget-wide v0, p0, Lcom/tencent/mmkv/MMKV;->nativeHandle:J
    const/4 v2, 0x0
    invoke-direct {p0, v0, v1, p1, v2}, Lcom/tencent/mmkv/MMKV;->decodeBool(JLjava/lang/String;Z)Z
    move-result v0
    return v0
.end method

.method public decodeBool(Ljava/lang/String;Z)Z
    .locals 2
    .line 20
    iget-wide v0, p0, Lcom/tencent/mmkv/MMKV;->nativeHandle:J
    invoke-direct {p0, v0, v1, p1, p2}, Lcom/tencent/mmkv/MMKV;->decodeBool(JLjava/lang/String;Z)Z
    move-result v0
    return v0
.end method
