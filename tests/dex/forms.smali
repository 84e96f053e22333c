# Every way in which an instruction refers to a table, for the comparison with another disassembler.
.class public LForms;
.super Ljava/lang/Object;
.source "Forms.java"

.field public static count:J
.field private names:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    .line 4
    return-void
.end method

.method public static types(Ljava/lang/Object;)V
    .registers 8
    .line 10
    const-class v0, [I
    check-cast p0, Ljava/lang/String;
    instance-of v1, p0, Ljava/lang/Runnable;
    new-instance v2, Ljava/lang/Object;
    .line 12
    const/4 v3, 0x2
    new-array v4, v3, [Ljava/lang/String;
    filled-new-array {v3, v3}, [I
    move-result-object v5
    filled-new-array/range {v0 .. v1}, [Ljava/lang/Object;
    .line 9
    const-string v0, "\u4f60\u597d \"quoted\" \n next"
    const-string/jumbo v1, "jumbo"
    return-void
.end method

.method public fields()V
    .registers 6
    sget-wide v0, LForms;->count:J
    sput-wide v0, LForms;->count:J
    iget-object v2, p0, LForms;->names:[Ljava/lang/String;
    iput-object v2, p0, LForms;->names:[Ljava/lang/String;
    return-void
.end method

.method public static calls(Ljava/lang/invoke/MethodHandle;)V
    .registers 6
    const/4 v0, 0x0
    :again
    invoke-polymorphic {p0, v0}, Ljava/lang/invoke/MethodHandle;->invoke([Ljava/lang/Object;)Ljava/lang/Object;, (I)V
    invoke-polymorphic/range {p0 .. p0}, Ljava/lang/invoke/MethodHandle;->invokeExact([Ljava/lang/Object;)Ljava/lang/Object;, ()V
    const-method-handle v1, invoke-static@LForms;->types(Ljava/lang/Object;)V
    const-method-type v2, (IJ)Ljava/lang/String;
    invoke-custom {v0}, first("get", (I)V, "extra")@LForms;->types(Ljava/lang/Object;)V
    invoke-static/range {p0 .. p0}, LForms;->types(Ljava/lang/Object;)V
    if-eqz v0, :again
    return-void
.end method

.method public static payloads(I)V
    .registers 3
    const/4 v0, 0x3
    new-array v0, v0, [B
    fill-array-data v0, :bytes
    packed-switch p0, :packed
    sparse-switch p0, :sparse
    :end
    return-void
    :packed
    .packed-switch 0x0
        :end
        :end
    .end packed-switch
    :sparse
    .sparse-switch
        0x7 -> :end
    .end sparse-switch
    :bytes
    .array-data 1
        0x1t
        0x2t
        0x3t
    .end array-data
.end method
