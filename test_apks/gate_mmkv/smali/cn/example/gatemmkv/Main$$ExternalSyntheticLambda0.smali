.class public final synthetic Lcn/example/gatemmkv/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# direct methods
.method public synthetic constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-static {p1, p2}, Lcn/example/gatemmkv/Main;->lambda$askConsent$0(Landroid/content/DialogInterface;I)V
    return-void
.end method
