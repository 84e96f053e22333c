.class Lcn/example/hopstartservice/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopstartservice/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

# instance fields
.field final synthetic this$0:Lcn/example/hopstartservice/Main;

# direct methods
.method constructor <init>(Lcn/example/hopstartservice/Main;)V
    .locals 0
    .line 5
    iput-object p1, p0, Lcn/example/hopstartservice/Main$1;->this$0:Lcn/example/hopstartservice/Main;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

# virtual methods
.method public onClick(Landroid/view/View;)V
    .locals 2
    .line 8
    const-string v0, "main"
    const-string v1, "clicked"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    .line 9
    return-void
.end method
