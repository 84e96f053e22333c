.class final Lcn/example/hopkotlinlazy/Main$identity$2;
.super Lkotlin/jvm/internal/Lambda;
.source "Main.kt"

# interfaces
.implements Lkotlin/jvm/functions/Function0;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopkotlinlazy/Main;-><init>()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopkotlinlazy/Main;

# direct methods
.method constructor <init>(Lcn/example/hopkotlinlazy/Main;)V
    .locals 1
    iput-object p1, p0, Lcn/example/hopkotlinlazy/Main$identity$2;->this$0:Lcn/example/hopkotlinlazy/Main;
    const/4 v0, 0x0
    invoke-direct {p0, v0}, Lkotlin/jvm/internal/Lambda;-><init>(I)V
    return-void
.end method

# virtual methods
.method public bridge synthetic invoke()Ljava/lang/Object;
    .locals 1
    .line 1
    invoke-virtual {p0}, Lcn/example/hopkotlinlazy/Main$identity$2;->invoke()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method

.method public final invoke()Ljava/lang/String;
    .locals 2
    .line 3
    iget-object v0, p0, Lcn/example/hopkotlinlazy/Main$identity$2;->this$0:Lcn/example/hopkotlinlazy/Main;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Lcn/example/hopkotlinlazy/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    if-nez v0, :L0
    new-instance v0, Lkotlin/TypeCastException;
    const-string v1, "null cannot be cast to non-null type android.telephony.TelephonyManager"
    invoke-direct {v0, v1}, Lkotlin/TypeCastException;-><init>(Ljava/lang/String;)V
    throw v0
    :L0
    check-cast v0, Landroid/telephony/TelephonyManager;
    .line 4
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
