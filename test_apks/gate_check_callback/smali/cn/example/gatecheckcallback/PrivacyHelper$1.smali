.class Lcn/example/gatecheckcallback/PrivacyHelper$1;
.super Ljava/lang/Object;
.source "PrivacyHelper.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatecheckcallback/PrivacyHelper;->check(Landroid/app/Activity;Lcn/example/gatecheckcallback/PrivacyHelper$Callback;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic val$activity:Landroid/app/Activity;

# direct methods
.method constructor <init>(Landroid/app/Activity;)V
    .locals 0
    .line 25
    iput-object p1, p0, Lcn/example/gatecheckcallback/PrivacyHelper$1;->val$activity:Landroid/app/Activity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 27
    iget-object v0, p0, Lcn/example/gatecheckcallback/PrivacyHelper$1;->val$activity:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->finish()V
    .line 28
    return-void
.end method
