// armeabi-v7a
#include "jni_for_tests.h"

typedef struct FILE FILE;
FILE* fopen(const char* path, const char* mode);
int snprintf(char* buffer, unsigned long size, const char* format, ...);

static jint address(JNIEnv* env, jobject self, jobject buffer) {
  char path[64];
  (void)env, (void)self;
  snprintf(path, sizeof path, "/sys/class/net/%s/address", "wlan0");
  return fopen(path, "r") != 0 && buffer != 0;
}

static const JNINativeMethod methods[] = {{"address", "([B)I", (void*)address}};

JNIEXPORT jint JNI_OnLoad(JavaVM* vm, void* reserved) {
  JNIEnv* env = 0;
  (void)reserved;
  if ((*vm)->GetEnv(vm, &env, JNI_VERSION_1_6) != 0) return -1;
  (*env)->RegisterNatives(env, (*env)->FindClass(env, "cn/example/nativeregistered/Main"), methods, 1);
  return JNI_VERSION_1_6;
}
