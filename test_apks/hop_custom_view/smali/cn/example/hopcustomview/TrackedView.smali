.class public Lcn/example/hopcustomview/TrackedView;
.super Landroid/widget/TextView;
.source "TrackedView.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
    .locals 0
    .line 3
    invoke-direct {p0, p1, p2}, Landroid/widget/TextView;-><init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
    .line 4
    invoke-static {p1}, Lcn/example/hopcustomview/Device;->report(Landroid/content/Context;)V
    .line 5
    return-void
.end method
