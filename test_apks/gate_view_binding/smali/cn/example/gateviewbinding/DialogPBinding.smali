.class public final Lcn/example/gateviewbinding/DialogPBinding;
.super Ljava/lang/Object;
.field public final root:Landroid/view/View;
.field public final btnYes:Landroid/widget/Button;
.field public final btnNope:Landroid/widget/Button;

.method private constructor <init>(Landroid/view/View;Landroid/widget/Button;Landroid/widget/Button;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/example/gateviewbinding/DialogPBinding;->root:Landroid/view/View;
    iput-object p2, p0, Lcn/example/gateviewbinding/DialogPBinding;->btnNope:Landroid/widget/Button;
    iput-object p3, p0, Lcn/example/gateviewbinding/DialogPBinding;->btnYes:Landroid/widget/Button;
    return-void
.end method

.method public static inflate(Landroid/view/LayoutInflater;)Lcn/example/gateviewbinding/DialogPBinding;
    .locals 3
    const v0, 0x7f020000
    const/4 v1, 0x0
    const/4 v2, 0x0
    invoke-virtual {p0, v0, v1, v2}, Landroid/view/LayoutInflater;->inflate(ILandroid/view/ViewGroup;Z)Landroid/view/View;
    move-result-object v0
    invoke-static {v0}, Lcn/example/gateviewbinding/DialogPBinding;->bind(Landroid/view/View;)Lcn/example/gateviewbinding/DialogPBinding;
    move-result-object v0
    return-object v0
.end method

.method public static bind(Landroid/view/View;)Lcn/example/gateviewbinding/DialogPBinding;
    .locals 4
    const v0, 0x7f010000
    invoke-virtual {p0, v0}, Landroid/view/View;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/Button;
    if-eqz v1, :e
    const v0, 0x7f010001
    invoke-virtual {p0, v0}, Landroid/view/View;->findViewById(I)Landroid/view/View;
    move-result-object v2
    check-cast v2, Landroid/widget/Button;
    if-eqz v2, :e
    new-instance v3, Lcn/example/gateviewbinding/DialogPBinding;
    invoke-direct {v3, p0, v1, v2}, Lcn/example/gateviewbinding/DialogPBinding;-><init>(Landroid/view/View;Landroid/widget/Button;Landroid/widget/Button;)V
    return-object v3
    :e
    new-instance v0, Ljava/lang/NullPointerException;
    invoke-direct {v0}, Ljava/lang/NullPointerException;-><init>()V
    throw v0
.end method
