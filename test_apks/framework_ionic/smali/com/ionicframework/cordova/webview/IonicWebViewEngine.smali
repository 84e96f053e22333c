.class public Lcom/ionicframework/cordova/webview/IonicWebViewEngine;
.super Ljava/lang/Object;
.source "IonicWebViewEngine.java"
