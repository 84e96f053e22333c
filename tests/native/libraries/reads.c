/* The ways in which native code reads what tells a person: each function once with something that is looked for, and
   a near twin that only looks like it. Names of functions do not matter: they are stripped. */
#include "jni_for_tests.h"

typedef struct FILE FILE;
int __system_property_get(const char* name, char* value);
FILE* fopen(const char* path, const char* mode);
FILE* popen(const char* command, const char* mode);
int open(const char* path, int flags, ...);
int access(const char* path, int mode);
int ioctl(int file, int request, ...);
long syscall(long number, ...);
int snprintf(char* buffer, unsigned long size, const char* format, ...);
char* strcpy(char* to, const char* from);
char* strcat(char* to, const char* from);
int __android_log_write(int priority, const char* tag, const char* text);

#define HIDDEN static __attribute__((noinline))

JNIEXPORT int direct(char* out) { return __system_property_get("ro.direct", out) + 1; }
JNIEXPORT int direct_twin(char* out) { return __android_log_write(3, "ro.direct.twin", out) + 1; }

HIDDEN int property(const char* name, char* out) {
  out[0] = 0;
  return __system_property_get(name, out);
}
HIDDEN int property_of_two(char* out, const char* prefix, const char* name) {
  return prefix[0] != 0 ? property(name, out) : -1;
}
JNIEXPORT int wrapped(char* out) { return property("ro.wrapped", out) + 1; }
JNIEXPORT int wrapped_twice(char* out) { return property_of_two(out, "ro.wrapped.prefix", "ro.wrapped.twice") + 1; }

JNIEXPORT int formatted(const char* name) {
  char path[64];
  snprintf(path, sizeof path, "/sys/class/net/%s/address", name);
  return open(path, 0);
}
JNIEXPORT int joined(void) {
  char path[64];
  strcpy(path, "/proc/");
  strcat(path, "net/arp");
  return open(path, 0);
}
JNIEXPORT int on_the_stack(void) {
  char path[] = "/proc/cpuinfo";
  return access(path, 0);
}
/* Written over before it is used. */
JNIEXPORT int on_the_stack_twin(void) {
  char path[] = "/proc/covered";
  strcpy(path, "/tmp");
  return access(path, 0);
}
JNIEXPORT int shell(void) { return popen("getprop ro.shell", "r") != 0; }
JNIEXPORT int hardware_address(int file, void* request) { return ioctl(file, 0x8927, request); }
JNIEXPORT int kernel(void) {
#if defined(__aarch64__)
  const long number = 56;
#elif defined(__arm__)
  const long number = 322;
#elif defined(__i386__)
  const long number = 295;
#else
  const long number = 257;
#endif
  return (int)syscall(number, -100, "/proc/self/maps", 0);
}
JNIEXPORT int one_of_two(int first, char* out) {
  return __system_property_get(first ? "ro.first" : "ro.second", out) + 1;
}
JNIEXPORT int one_of_many(int which) {
  switch (which) {
    case 1: return open("/proc/1", 0);
    case 2: return open("/proc/2", 1);
    case 3: return access("/proc/3", 0);
    case 4: return open("/proc/4", 2);
    case 5: return access("/proc/5", 1);
    case 6: return open("/proc/6", 4);
    default: return 0;
  }
}
HIDDEN FILE* by_pointer(const char* path) { return fopen(path, "r"); }
FILE* (*volatile opener)(const char*) = by_pointer;

JNIEXPORT jstring Java_cn_example_Probe_imei(JNIEnv* env, jobject self, jobject phone) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/telephony/TelephonyManager");
  return (*env)->CallObjectMethod(env, phone, (*env)->GetMethodID(env, type, "getDeviceId", "()Ljava/lang/String;"));
}
JNIEXPORT jstring Java_cn_example_Probe_twin(JNIEnv* env, jobject self, jobject phone) {
  (void)self;
  jclass type = (*env)->FindClass(env, "cn/example/Phone");
  return (*env)->CallObjectMethod(env, phone, (*env)->GetMethodID(env, type, "getDeviceId", "()Ljava/lang/String;"));
}
HIDDEN jobject call(JNIEnv* env, jobject object, const char* owner, const char* name, const char* signature) {
  jclass type = (*env)->FindClass(env, owner);
  return (*env)->CallObjectMethod(env, object, (*env)->GetMethodID(env, type, name, signature));
}
JNIEXPORT jstring Java_cn_example_Probe_wrapped(JNIEnv* env, jobject self, jobject phone) {
  (void)self;
  return call(env, phone, "android/telephony/TelephonyManager", "getSubscriberId", "()Ljava/lang/String;");
}
JNIEXPORT jstring Java_cn_example_Probe_setting(JNIEnv* env, jobject self, jobject resolver) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/provider/Settings$Secure");
  jmethodID get = (*env)->GetStaticMethodID(env, type, "getString",
                                            "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
  return (*env)->CallStaticObjectMethod(env, type, get, resolver, (*env)->NewStringUTF(env, "android_id"));
}
JNIEXPORT jstring Java_cn_example_Probe_serial(JNIEnv* env, jobject self) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/os/Build");
  return (*env)->GetStaticObjectField(env, type, (*env)->GetStaticFieldID(env, type, "SERIAL", "Ljava/lang/String;"));
}

static jmethodID kept;
static jstring with_kept(JNIEnv* env, jobject self, jobject phone) {
  (void)self;
  return (*env)->CallObjectMethod(env, phone, kept);
}
static jint with_file(JNIEnv* env, jobject self) {
  (void)env, (void)self;
  return opener("/proc/by.pointer") != 0;
}
static const JNINativeMethod methods[] = {
    {"kept", "(Ljava/lang/Object;)Ljava/lang/String;", (void*)with_kept},
    {"file", "()I", (void*)with_file},
};

JNIEXPORT jint JNI_OnLoad(JavaVM* vm, void* reserved) {
  JNIEnv* env = 0;
  (void)reserved;
  if ((*vm)->GetEnv(vm, &env, JNI_VERSION_1_6) != 0) return -1;
  jclass phone = (*env)->FindClass(env, "android/telephony/TelephonyManager");
  kept = (*env)->GetMethodID(env, phone, "getSimSerialNumber", "()Ljava/lang/String;");
  (*env)->RegisterNatives(env, (*env)->FindClass(env, "cn/example/Probe"), methods, 2);
  return JNI_VERSION_1_6;
}
