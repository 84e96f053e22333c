// arm64-v8a needs=device
#include "jni_for_tests.h"

int device_name(char* value);

static __attribute__((noinline)) int fill(char* value) { return device_name(value) + 1; }

JNIEXPORT jstring Java_cn_example_nativetwolibraries_Main_serial(JNIEnv* env, jclass self) {
  char value[92] = {0};
  (void)self;
  fill(value);
  return (*env)->NewStringUTF(env, value);
}
