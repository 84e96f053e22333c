// arm64-v8a foreign at=assets/plugin.jar!libs/libextra.so
#include "jni_for_tests.h"

int access(const char* path, int mode);

static __attribute__((noinline)) int neighbours(void) { return access("/proc/net/arp", 4); }

JNIEXPORT jint JNI_OnLoad(JavaVM* vm, void* reserved) {
  (void)vm, (void)reserved;
  return neighbours() == 0 ? JNI_VERSION_1_6 : -1;
}
