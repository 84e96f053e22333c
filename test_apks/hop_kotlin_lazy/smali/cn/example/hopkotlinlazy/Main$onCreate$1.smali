.class final Lcn/example/hopkotlinlazy/Main$onCreate$1;
.super Ljava/lang/Object;
.source "Main.kt"

# interfaces
.implements Landroid/view/View$OnClickListener;

# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/example/hopkotlinlazy/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x18
    name = null
.end annotation

# static fields
.field public static final INSTANCE:Lcn/example/hopkotlinlazy/Main$onCreate$1;

# direct methods
.method constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .locals 1
    new-instance v0, Lcn/example/hopkotlinlazy/Main$onCreate$1;
    invoke-direct {v0}, Lcn/example/hopkotlinlazy/Main$onCreate$1;-><init>()V
    sput-object v0, Lcn/example/hopkotlinlazy/Main$onCreate$1;->INSTANCE:Lcn/example/hopkotlinlazy/Main$onCreate$1;
    return-void
.end method

# virtual methods
.method public final onClick(Landroid/view/View;)V
    .locals 2
    .line 10
    const-string v0, "main"
    const-string v1, "clicked"
    invoke-static {v0, v1}, Landroid/util/Log;->d(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
