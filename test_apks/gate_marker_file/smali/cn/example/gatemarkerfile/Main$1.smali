.class Lcn/example/gatemarkerfile/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/gatemarkerfile/Main;->askConsent()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/gatemarkerfile/Main;

# direct methods
.method constructor <init>(Lcn/example/gatemarkerfile/Main;)V
    .locals 0
    .line 27
    iput-object p1, p0, Lcn/example/gatemarkerfile/Main$1;->this$0:Lcn/example/gatemarkerfile/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 1
    .line 29
    iget-object v0, p0, Lcn/example/gatemarkerfile/Main$1;->this$0:Lcn/example/gatemarkerfile/Main;
    invoke-static {v0}, Lcn/example/gatemarkerfile/Main;->access$000(Lcn/example/gatemarkerfile/Main;)V
    .line 30
    return-void
.end method
