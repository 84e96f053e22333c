// arm64-v8a
#include "jni_for_tests.h"

static jstring ask(JNIEnv* env) {
  jclass helper = (*env)->FindClass(env, "cn/example/nativecallsjava/Helper");
  jmethodID address = (*env)->GetStaticMethodID(env, helper, "wifiAddress", "()Ljava/lang/String;");
  jmethodID make = (*env)->GetMethodID(env, helper, "<init>", "()V");
  jmethodID serial = (*env)->GetMethodID(env, helper, "serial", "()Ljava/lang/String;");
  (*env)->CallStaticObjectMethod(env, helper, address);
  return (*env)->CallObjectMethod(env, (*env)->NewObject(env, helper, make), serial);
}

JNIEXPORT void Java_cn_example_nativecallsjava_Main_start(JNIEnv* env, jclass self) {
  (void)self;
  ask(env);
}
