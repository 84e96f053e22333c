// arm64-v8a
#include "jni_for_tests.h"

/* Makes an object of the class and calls none of the methods that read something. */
static jstring ask(JNIEnv* env) {
  jclass helper = (*env)->FindClass(env, "cn/example/nativecallsjava/Helper");
  jmethodID make = (*env)->GetMethodID(env, helper, "<init>", "()V");
  jmethodID name = (*env)->GetMethodID(env, helper, "toString", "()Ljava/lang/String;");
  return (*env)->CallObjectMethod(env, (*env)->NewObject(env, helper, make), name);
}

JNIEXPORT void Java_cn_example_nativecallsjava_Main_start(JNIEnv* env, jclass self) {
  (void)self;
  ask(env);
}
