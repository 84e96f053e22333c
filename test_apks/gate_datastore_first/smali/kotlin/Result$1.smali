.class synthetic Lkotlin/Result$1;
.super Ljava/lang/Object;
.source "Result.java"

# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lkotlin/Result;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x1008
    name = null
.end annotation
