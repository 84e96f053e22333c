.class public final Lcn/example/gatedatabase/Store;
.super Landroid/database/sqlite/SQLiteOpenHelper;
.source "Store.java"

# direct methods
.method public constructor <init>(Landroid/content/Context;)V
    .locals 3
    .line 3
    const-string v0, "app.db"
    const/4 v1, 0x0
    const/4 v2, 0x1
    invoke-direct {p0, p1, v0, v1, v2}, Landroid/database/sqlite/SQLiteOpenHelper;-><init>(Landroid/content/Context;Ljava/lang/String;Landroid/database/sqlite/SQLiteDatabase$CursorFactory;I)V
    .line 4
    return-void
.end method

# virtual methods
.method public onCreate(Landroid/database/sqlite/SQLiteDatabase;)V
    .locals 1
    .line 7
    const-string v0, "CREATE TABLE consent (id INTEGER PRIMARY KEY, agreed INTEGER)"
    invoke-virtual {p1, v0}, Landroid/database/sqlite/SQLiteDatabase;->execSQL(Ljava/lang/String;)V
    .line 8
    return-void
.end method

.method public onUpgrade(Landroid/database/sqlite/SQLiteDatabase;II)V
    .locals 0
    .line 10
    return-void
.end method

.method public isAgreed()Z
    .locals 11
    .line 13
    invoke-virtual {p0}, Lcn/example/gatedatabase/Store;->getReadableDatabase()Landroid/database/sqlite/SQLiteDatabase;
    move-result-object v0
    const-string v1, "consent"
    const/4 v2, 0x1
    new-array v2, v2, [Ljava/lang/String;
    const-string v3, "agreed"
    const/4 v4, 0x0
    aput-object v3, v2, v4
    move-object v3, v0
    move-object v4, v1
    move-object v5, v2
    const/4 v6, 0x0
    const/4 v7, 0x0
    const/4 v8, 0x0
    const/4 v9, 0x0
    const/4 v10, 0x0
    invoke-virtual/range {v3 .. v10}, Landroid/database/sqlite/SQLiteDatabase;->query(Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;
    move-result-object v0
    :try_24_start
    .line 15
    invoke-interface {v0}, Landroid/database/Cursor;->moveToFirst()Z
    move-result v1
    if-eqz v1, :L0
    const/4 v1, 0x0
    invoke-interface {v0, v1}, Landroid/database/Cursor;->getInt(I)I
    move-result v1
    const/4 v2, 0x1
    if-ne v1, v2, :L1
    :L0
    const/4 v1, 0x1
    goto :L2
    :L1
    const/4 v1, 0x0
    :L2
    :try_50_end
    .catchall {:try_24_start .. :try_50_end} :L3
    .line 18
    invoke-interface {v0}, Landroid/database/Cursor;->close()V
    .line 15
    return v1
    :L3
    move-exception v1
    .line 18
    invoke-interface {v0}, Landroid/database/Cursor;->close()V
    .line 19
    throw v1
.end method

.method public agree()V
    .locals 4
    .line 23
    new-instance v0, Landroid/content/ContentValues;
    invoke-direct {v0}, Landroid/content/ContentValues;-><init>()V
    .line 24
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-static {v2}, Ljava/lang/Integer;->valueOf(I)Ljava/lang/Integer;
    move-result-object v2
    invoke-virtual {v0, v1, v2}, Landroid/content/ContentValues;->put(Ljava/lang/String;Ljava/lang/Integer;)V
    .line 25
    invoke-virtual {p0}, Lcn/example/gatedatabase/Store;->getWritableDatabase()Landroid/database/sqlite/SQLiteDatabase;
    move-result-object v1
    const-string v2, "consent"
    const/4 v3, 0x0
    invoke-virtual {v1, v2, v3, v0}, Landroid/database/sqlite/SQLiteDatabase;->insert(Ljava/lang/String;Ljava/lang/String;Landroid/content/ContentValues;)J
    .line 26
    return-void
.end method
