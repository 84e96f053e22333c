.class synthetic Lcn/example/gateenumstate/Switched$1;
.super Ljava/lang/Object;
.source "Switched.java"

.field static final synthetic $SwitchMap$cn$example$gateenumstate$Choice:[I

.method static constructor <clinit>()V
    .locals 3
    invoke-static {}, Lcn/example/gateenumstate/Choice;->values()[Lcn/example/gateenumstate/Choice;
    move-result-object v0
    array-length v0, v0
    new-array v0, v0, [I
    sput-object v0, Lcn/example/gateenumstate/Switched$1;->$SwitchMap$cn$example$gateenumstate$Choice:[I
    :start
    sget-object v0, Lcn/example/gateenumstate/Switched$1;->$SwitchMap$cn$example$gateenumstate$Choice:[I
    sget-object v1, Lcn/example/gateenumstate/Choice;->AGREED:Lcn/example/gateenumstate/Choice;
    invoke-virtual {v1}, Lcn/example/gateenumstate/Choice;->ordinal()I
    move-result v1
    const/4 v2, 0x1
    aput v2, v0, v1
    :end_try
    .catch Ljava/lang/NoSuchFieldError; {:start .. :end_try} :missing
    goto :done
    :missing
    move-exception v0
    :done
    return-void
.end method
