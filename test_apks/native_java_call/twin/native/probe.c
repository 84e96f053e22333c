// x86 bare
#include "jni_for_tests.h"

static __attribute__((noinline)) jobject call(JNIEnv* env, jobject object, const char* owner, const char* name) {
  jclass type = (*env)->FindClass(env, owner);
  return (*env)->CallObjectMethod(env, object, (*env)->GetMethodID(env, type, name, "()Ljava/lang/String;"));
}

JNIEXPORT jstring Java_cn_example_nativejavacall_Main_identify(JNIEnv* env, jobject self, jobject phone) {
  (void)self;
  return call(env, phone, "cn/example/nativejavacall/Phone", "getDeviceId");
}
