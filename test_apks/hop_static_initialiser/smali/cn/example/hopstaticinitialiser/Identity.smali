.class final Lcn/example/hopstaticinitialiser/Identity;
.super Ljava/lang/Object;
.source "Identity.java"

# static fields
.field static final NAME:Ljava/lang/String; = "identity"

.field static id:Ljava/lang/String;

# direct methods
.method constructor <init>()V
    .locals 0
    .line 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 2
    .line 3
    const-string v0, "identity"
    sput-object v0, Lcn/example/hopstaticinitialiser/Identity;->id:Ljava/lang/String;
    .line 6
    sget-object v0, Lcn/example/hopstaticinitialiser/App;->context:Landroid/content/Context;
    const-string v1, "phone"
    invoke-virtual {v0, v1}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/telephony/TelephonyManager;
    .line 7
    invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
    move-result-object v0
    sput-object v0, Lcn/example/hopstaticinitialiser/Identity;->id:Ljava/lang/String;
    .line 8
    return-void
.end method
