.class public Landroidx/viewbinding/ViewBindings;
.super Ljava/lang/Object;

.method public static findChildViewById(Landroid/view/View;I)Landroid/view/View;
    .locals 4
    instance-of v0, p0, Landroid/view/ViewGroup;
    const/4 v1, 0x0
    if-nez v0, :g
    return-object v1
    :g
    check-cast p0, Landroid/view/ViewGroup;
    invoke-virtual {p0}, Landroid/view/ViewGroup;->getChildCount()I
    move-result v2
    const/4 v0, 0x0
    :l
    if-ge v0, v2, :x
    invoke-virtual {p0, v0}, Landroid/view/ViewGroup;->getChildAt(I)Landroid/view/View;
    move-result-object v3
    invoke-virtual {v3, p1}, Landroid/view/View;->findViewById(I)Landroid/view/View;
    move-result-object v3
    if-eqz v3, :n
    return-object v3
    :n
    add-int/lit8 v0, v0, 0x1
    goto :l
    :x
    return-object v1
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
