// arm64-v8a bare
#include "jni_for_tests.h"

int socket(int domain, int type, int protocol);
int ioctl(int file, int request, ...);

JNIEXPORT jint Java_cn_example_nativeioctl_Main_read(JNIEnv* env, jclass self) {
  char request[40] = "wlan0";
  (void)env, (void)self;
  return ioctl(socket(2, 2, 0), 0x8921, request);
}
