// x86 armeabi-v7a
#include "jni_for_tests.h"

int socket(int domain, int type, int protocol);

// AF_NETLINK, SOCK_RAW, NETLINK_ROUTE
JNIEXPORT jint Java_cn_example_nativenetlink_Main_read(JNIEnv* env, jclass self) {
  (void)env, (void)self;
  return socket(16, 3, 0);
}
