.class final Lcn/example/gatekotlindelegate/Main$askConsent$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatekotlindelegate/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# static fields
.field public static final INSTANCE:Lcn/example/gatekotlindelegate/Main$askConsent$1;

# direct methods
.method constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    new-instance v0, Lcn/example/gatekotlindelegate/Main$askConsent$1;
    invoke-direct {v0}, Lcn/example/gatekotlindelegate/Main$askConsent$1;-><init>()V
    sput-object v0, Lcn/example/gatekotlindelegate/Main$askConsent$1;->INSTANCE:Lcn/example/gatekotlindelegate/Main$askConsent$1;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .locals 2
    .line 12
    sget-object v0, Lcn/example/gatekotlindelegate/Settings;->INSTANCE:Lcn/example/gatekotlindelegate/Settings;
    const/4 v1, 0x1
    invoke-virtual {v0, v1}, Lcn/example/gatekotlindelegate/Settings;->setAgreed(Z)V
    return-void
.end method
