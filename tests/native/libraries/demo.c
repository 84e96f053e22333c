/* Every kind of thing that a native library holds: functions that others see and that nobody names, bound to Java by
   their names and by a table, words for the linker to fill, functions that run when it is loaded. */
#include "jni_for_tests.h"

int __system_property_get(const char* name, char* value);
int open(const char* path, int flags, ...);
long read(int file, void* buffer, unsigned long size);
int close(int file);
int __android_log_write(int priority, const char* tag, const char* text);
__attribute__((weak)) int getifaddrs(void** list);

#define HIDDEN static __attribute__((noinline))

const char demo_version[] = "demo 1.0";
JNIEXPORT int demo_counter = 7;
JNIEXPORT long demo_zeros[512];

HIDDEN int read_file(const char* path, char* buffer) {
  const int file = open(path, 0);
  if (file < 0) return 0;
  const long size = read(file, buffer, 64);
  close(file);
  return (int)size;
}

HIDDEN jint add(JNIEnv* env, jobject self, jint a, jint b) {
  (void)env, (void)self;
  return a + b + demo_counter;
}

HIDDEN jstring model(JNIEnv* env, jobject self) {
  char value[92] = {0};
  (void)self;
  __system_property_get("ro.product.model", value);
  return (*env)->NewStringUTF(env, value);
}

/* Relative relocations: of each row three words point into the library. */
static const JNINativeMethod methods[] = {
    {"add", "(II)I", (void*)add},
    {"model", "()Ljava/lang/String;", (void*)model},
};

/* Enough words in a row for RELR to need its bits, and for groups in the packed form. */
#define NAMES(n) "name" #n "0", "name" #n "1", "name" #n "2", "name" #n "3"
const char* const demo_names[] = {NAMES(0), NAMES(1), NAMES(2),  NAMES(3),  NAMES(4),  NAMES(5),  NAMES(6),  NAMES(7),
                                  NAMES(8), NAMES(9), NAMES(10), NAMES(11), NAMES(12), NAMES(13), NAMES(14), NAMES(15),
                                  NAMES(16), NAMES(17), NAMES(18), NAMES(19)};
/* Absolute relocations: to an imported symbol, and into the middle of one of our own. */
int (*const demo_close)(int) = close;
const char* const demo_tail = demo_version + 5;

__attribute__((constructor)) static void first_initialiser(void) { __android_log_write(3, "demo", demo_names[1]); }
__attribute__((constructor)) static void second_initialiser(void) { __android_log_write(4, "demo", "second"); }

JNIEXPORT jint JNI_OnLoad(JavaVM* vm, void* reserved) {
  JNIEnv* env = 0;
  (void)reserved;
  if ((*vm)->GetEnv(vm, &env, JNI_VERSION_1_6) != 0) return -1;
  jclass type = (*env)->FindClass(env, "cn/example/Demo");
  (*env)->RegisterNatives(env, type, methods, 2);
  return JNI_VERSION_1_6;
}

JNIEXPORT jint Java_cn_example_Demo_size(JNIEnv* env, jobject self, jint which) {
  char buffer[64];
  (void)env, (void)self;
  if (getifaddrs) demo_counter += demo_close(which);
  return read_file("/proc/cpuinfo", buffer) + (demo_names[which & 63] == demo_tail);
}

JNIEXPORT jint Java_cn_example_Demo_size__I_3Ljava_lang_String_2(JNIEnv* env, jobject self, jint which, jobject all) {
  (void)all;
  return Java_cn_example_Demo_size(env, self, which) + demo_counter;
}
