.class final Lcn/example/gatedatastorecollect/Main$askConsent$2;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatedatastorecollect/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatedatastorecollect/Main;

# direct methods
.method constructor <init>(Lcn/example/gatedatastorecollect/Main;)V
    .locals 0
    iput-object p1, p0, Lcn/example/gatedatastorecollect/Main$askConsent$2;->this$0:Lcn/example/gatedatastorecollect/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 15
    iget-object v0, p0, Lcn/example/gatedatastorecollect/Main$askConsent$2;->this$0:Lcn/example/gatedatastorecollect/Main;
    invoke-virtual {v0}, Lcn/example/gatedatastorecollect/Main;->finish()V
    return-void
.end method
