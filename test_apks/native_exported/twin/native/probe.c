// armeabi-v7a
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);

/* Exported, and called by nobody here. */
__attribute__((noinline)) JNIEXPORT int read_serial(char* value) { return __system_property_get("ro.serialno", value) + 1; }
__attribute__((noinline)) JNIEXPORT int fill(char* value) { return value[0] = 'x'; }

JNIEXPORT jstring Java_cn_example_nativeexported_Main_serial(JNIEnv* env, jclass self) {
  char value[92] = {0};
  (void)self;
  fill(value);
  return (*env)->NewStringUTF(env, value);
}
