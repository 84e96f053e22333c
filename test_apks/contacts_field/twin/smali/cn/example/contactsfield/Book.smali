.class public Lcn/example/contactsfield/Book;
.super Ljava/lang/Object;
.source "Book.java"

.field public static CONTENT_URI:Landroid/net/Uri;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
