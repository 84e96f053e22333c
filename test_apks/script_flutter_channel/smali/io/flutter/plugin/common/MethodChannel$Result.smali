.class public interface abstract Lio/flutter/plugin/common/MethodChannel$Result;
.super Ljava/lang/Object;
.source "MethodChannel.java"

