// arm64-v8a
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);

JNIEXPORT jstring Java_cn_example_nativebyname_Main_serial(JNIEnv* env, jclass self) {
  char value[92] = {0};
  (void)self;
  __system_property_get("debug.layout", value);
  return (*env)->NewStringUTF(env, value);
}
