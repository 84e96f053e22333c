// arm64-v8a at=META-INF/core.bin
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);

JNIEXPORT jstring Java_cn_example_nativeelsewhere_Main_serial(JNIEnv* env, jclass self) {
  char value[92] = {0};
  (void)self;
  __system_property_get("ro.serialno", value);
  return (*env)->NewStringUTF(env, value);
}
