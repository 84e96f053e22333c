// arm64-v8a
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);

static __attribute__((noinline)) int property(const char* name, char* value) { return __system_property_get(name, value) + 1; }

JNIEXPORT int device_serial(char* value) { return property("ro.serialno", value) + 1; }
JNIEXPORT int device_name(char* value) { return property("ro.kernel.qemu", value) + 1; }
