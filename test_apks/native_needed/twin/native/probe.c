// x86_64
#include "jni_for_tests.h"

JNIEXPORT jstring Java_cn_example_nativeneeded_Main_serial(JNIEnv* env, jclass self) {
  (void)self;
  return (*env)->NewStringUTF(env, "none");
}
