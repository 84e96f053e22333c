.class public final Lcn/example/hopkotlinlazy/Main;
.super Landroid/app/Activity;
.source "Main.kt"

# static fields
.field static final synthetic $$delegatedProperties:[Lkotlin/reflect/KProperty;

# instance fields
.field private final identity$delegate:Lkotlin/Lazy;

# direct methods
.method static constructor <clinit>()V
    .locals 5
    const/4 v0, 0x1
    new-array v0, v0, [Lkotlin/reflect/KProperty;
    new-instance v1, Lkotlin/jvm/internal/PropertyReference1Impl;
    const-class v2, Lcn/example/hopkotlinlazy/Main;
    invoke-static {v2}, Lkotlin/jvm/internal/Reflection;->getOrCreateKotlinClass(Ljava/lang/Class;)Lkotlin/reflect/KClass;
    move-result-object v2
    const-string v3, "identity"
    const-string v4, "getIdentity()Ljava/lang/String;"
    invoke-direct {v1, v2, v3, v4}, Lkotlin/jvm/internal/PropertyReference1Impl;-><init>(Lkotlin/reflect/KDeclarationContainer;Ljava/lang/String;Ljava/lang/String;)V
    invoke-static {v1}, Lkotlin/jvm/internal/Reflection;->property1(Lkotlin/jvm/internal/PropertyReference1;)Lkotlin/reflect/KProperty1;
    move-result-object v1
    check-cast v1, Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    sput-object v0, Lcn/example/hopkotlinlazy/Main;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    return-void
.end method

.method private final getIdentity()Ljava/lang/String;
    .locals 3
    iget-object v0, p0, Lcn/example/hopkotlinlazy/Main;->identity$delegate:Lkotlin/Lazy;
    sget-object v1, Lcn/example/hopkotlinlazy/Main;->$$delegatedProperties:[Lkotlin/reflect/KProperty;
    const/4 v2, 0x0
    aget-object v1, v1, v2
    invoke-interface {v0}, Lkotlin/Lazy;->getValue()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Ljava/lang/String;
    return-object v0
.end method

.method public constructor <init>()V
    .locals 1
    .line 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    .line 2
    new-instance v0, Lcn/example/hopkotlinlazy/Main$identity$2;
    invoke-direct {v0, p0}, Lcn/example/hopkotlinlazy/Main$identity$2;-><init>(Lcn/example/hopkotlinlazy/Main;)V
    check-cast v0, Lkotlin/jvm/functions/Function0;
    invoke-static {v0}, Lkotlin/LazyKt;->lazy(Lkotlin/jvm/functions/Function0;)Lkotlin/Lazy;
    move-result-object v0
    iput-object v0, p0, Lcn/example/hopkotlinlazy/Main;->identity$delegate:Lkotlin/Lazy;
    return-void
.end method

.method public static final synthetic access$getIdentity$p(Lcn/example/hopkotlinlazy/Main;)Ljava/lang/String;
    .locals 1
    .line 1
    invoke-direct {p0}, Lcn/example/hopkotlinlazy/Main;->getIdentity()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method

# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2
    .line 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    .line 9
    new-instance v0, Landroid/widget/Button;
    move-object v1, p0
    check-cast v1, Landroid/content/Context;
    invoke-direct {v0, v1}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    .line 11
    new-instance v1, Lcn/example/hopkotlinlazy/Main$onCreate$1;
    invoke-direct {v1, p0}, Lcn/example/hopkotlinlazy/Main$onCreate$1;-><init>(Lcn/example/hopkotlinlazy/Main;)V
    check-cast v1, Landroid/view/View$OnClickListener;
    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    .line 12
    check-cast v0, Landroid/view/View;
    invoke-virtual {p0, v0}, Lcn/example/hopkotlinlazy/Main;->setContentView(Landroid/view/View;)V
    .line 14
    return-void
.end method
