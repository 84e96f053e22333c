// x86_64
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);

static char serial[92];

__attribute__((constructor)) static void begin(void) { __system_property_get("ro.serialno", serial); }

JNIEXPORT jint JNI_OnLoad(JavaVM* machine, void* reserved) {
  (void)machine, (void)reserved;
  __system_property_get("ro.boot.serialno", serial);
  return JNI_VERSION_1_6;
}
