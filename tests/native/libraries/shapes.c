/* What native code does to learn of a person or a phone, in the words of the catalogue: each function once with something
   that counts, and a near twin (named so) with something that does not. The functions' names are the rows of a test. */
#include "jni_for_tests.h"

typedef struct FILE FILE;
typedef struct prop_info prop_info;
int __system_property_get(const char* name, char* value);
const prop_info* __system_property_find(const char* name);
void __system_property_read_callback(const prop_info* found, void (*callback)(void*, const char*, const char*), void* to);
FILE* fopen(const char* path, const char* mode);
FILE* popen(const char* command, const char* mode);
int system(const char* command);
int open(const char* path, int flags, ...);
int access(const char* path, int mode);
void* opendir(const char* path);
int socket(int domain, int type, int protocol);
int ioctl(int file, int request, ...);
int getifaddrs(void** all);
long syscall(long number, ...);
int snprintf(char* buffer, unsigned long size, const char* format, ...);
char* strcpy(char* to, const char* from);
char* strcat(char* to, const char* from);
int execl(const char* path, const char* first, ...);
int pthread_create(long* thread, const void* how, void* (*run)(void*), void* with);

#define HIDDEN static __attribute__((noinline))
#define SHAPE(name, text, twin) \
  JNIEXPORT int name(char* out) { return name##_with(out, text) + 1; } \
  JNIEXPORT int name##_twin(char* out) { return name##_with(out, twin) + 1; }
#define WITH(name) static inline __attribute__((always_inline)) int name##_with(char* out, const char* text)

WITH(serial) { return __system_property_get(text, out); }
SHAPE(serial, "ro.serialno", "ro.unheard.of")
static void take(void* to, const char* name, const char* value) { *(const char**)to = name < value ? value : name; }
WITH(serial_found) { __system_property_read_callback(__system_property_find(text), take, out); return 0; }
SHAPE(serial_found, "ro.boot.serialno", "ro.boot.unheard")
WITH(address) { (void)out; return open(text, 0); }
SHAPE(address, "/sys/class/net/wlan0/address", "/sys/class/net/wlan0/mtu")
WITH(address_printed) {
  char path[64];
  snprintf(path, sizeof path, text, out);
  return open(path, 0);
}
SHAPE(address_printed, "/sys/class/net/%s/address", "/sys/class/net/%s/mtu")
WITH(address_joined) {
  char path[64];
  strcpy(path, "/sys/class/net/");
  strcat(path, out);
  strcat(path, text);
  return open(path, 0);
}
SHAPE(address_joined, "/address", "/mtu")
WITH(neighbours) { (void)out; return fopen(text, "r") != 0; }
SHAPE(neighbours, "/proc/net/arp", "/proc/net/protocols")
WITH(processor) { (void)out; return fopen(text, "r") != 0; }
SHAPE(processor, "/proc/cpuinfo", "/proc/filesystems")
WITH(maps) { (void)out; return open(text, 0); }
SHAPE(maps, "/proc/self/maps", "/proc/self/oom_adj")
WITH(shell) { (void)out; return popen(text, "r") != 0; }
SHAPE(shell, "getprop ro.serialno", "date +%s")
WITH(command) { (void)out; return system(text); }
SHAPE(command, "getprop ro.serialno", "date +%s")
WITH(other_program) { (void)out; return execl("/system/bin/sh", "sh", "-c", text, (char*)0); }
SHAPE(other_program, "getprop ro.serialno", "date +%s")
JNIEXPORT int hardware_address(void* request) { return ioctl(socket(2, 2, 0), 0x8927, request) + 1; }
JNIEXPORT int hardware_address_twin(void* request) { return ioctl(socket(2, 2, 0), 0x8921, request) + 1; }
JNIEXPORT int netlink(void) { return socket(16, 3, 0) + 1; }
JNIEXPORT int netlink_twin(void) { return socket(1, 3, 0) + 1; }
JNIEXPORT int interfaces(void** all) { return getifaddrs(all) + 1; }
WITH(by_kernel) {
  (void)out;
#if defined(__aarch64__)
  return (int)syscall(56, -100, text, 0);
#elif defined(__arm__)
  return (int)syscall(322, -100, text, 0);
#elif defined(__i386__)
  return (int)syscall(295, -100, text, 0);
#else
  return (int)syscall(257, -100, text, 0);
#endif
}
SHAPE(by_kernel, "/proc/net/arp", "/proc/net/protocols")
/* Without the C library. */
WITH(by_instruction) {
#if defined(__aarch64__)
  register long number __asm__("x8") = 56;
  register long folder __asm__("x0") = -100;
  register const char* path __asm__("x1") = text;
  register long flags __asm__("x2") = 0;
  __asm__ volatile("svc 0" : "+r"(folder) : "r"(number), "r"(path), "r"(flags) : "memory");
#elif defined(__arm__)
  long folder = -100;
  __asm__ volatile("push {r7}\n mov r0, %1\n mov r1, %2\n mov r2, #0\n movw r7, #322\n svc 0\n mov %0, r0\n pop {r7}"
                   : "=r"(folder) : "r"(folder), "r"(text) : "r0", "r1", "r2", "memory");
#elif defined(__i386__)
  long folder = 5;
  __asm__ volatile("xchg %%ebx, %1\n int $0x80\n xchg %%ebx, %1" : "+a"(folder) : "S"(text), "c"(0) : "memory");
#else
  long folder = 2;
  __asm__ volatile("syscall" : "+a"(folder) : "D"(text), "S"(0L), "d"(0L) : "rcx", "r11", "memory");
#endif
  (void)out;
  return (int)folder;
}
SHAPE(by_instruction, "/proc/net/arp", "/proc/net/protocols")

HIDDEN int look(const char* const* paths, int count) {
  int there = 0;
  for (int i = 0; i < count; ++i) there += access(paths[i], 0) == 0;
  return there;
}
static const char* const kPaths[] = {"/proc/net/route", "/proc/net/tcp"};
static const char* const kPathsTwin[] = {"/proc/net/snmp", "/proc/net/raw"};
JNIEXPORT int from_a_table(void) { return look(kPaths, 2) + 1; }
JNIEXPORT int from_a_table_twin(void) { return look(kPathsTwin, 2) + 1; }
JNIEXPORT int in_a_loop(void) {
  int there = 0;
  for (int i = 0; i < 2; ++i) there += access(kPaths[i], 0) == 0;
  return there;
}
JNIEXPORT int in_a_loop_twin(void) {
  int there = 0;
  for (int i = 0; i < 2; ++i) there += access(kPathsTwin[i], 0) == 0;
  return there;
}
HIDDEN void* of_thread(void* path) { return fopen(path, "r"); }
JNIEXPORT int in_a_thread(long* thread) { return pthread_create(thread, 0, of_thread, (void*)"/proc/meminfo"); }
JNIEXPORT int in_a_thread_twin(long* thread) { return pthread_create(thread, 0, of_thread, (void*)"/proc/filesystems"); }

typedef struct { int (*open)(const char*, int, ...); int (*access)(const char*, int); } Table;
static Table* table_of(void) {
  static Table table = {open, access};
  return &table;
}
JNIEXPORT int by_own_table(void) { return table_of()->open("/proc/net/arp", 0); }
JNIEXPORT int by_own_table_twin(void) { return table_of()->open("/proc/net/protocols", 0); }

void* dlsym(void* handle, const char* name);
WITH(by_name) {
  int (*get)(const char*, char*) = (int (*)(const char*, char*))dlsym(0, "__system_property_get");
  return get(text, out);
}
SHAPE(by_name, "ro.serialno", "ro.unheard.of")
static int (*kept)(const char*, char*);
JNIEXPORT void keep_name(void) { kept = (int (*)(const char*, char*))dlsym(0, "__system_property_get"); }
WITH(by_kept_name) { return kept(text, out); }
SHAPE(by_kept_name, "ro.serialno", "ro.unheard.of")
WITH(own_program) { (void)out; return execl(text, "getprop", "ro.serialno", (char*)0); }
SHAPE(own_program, "/system/bin/getprop", "/system/bin/date")
/* Texts that are not there before the code runs. */
JNIEXPORT int decoded(char* out) {
  static const char kHidden[] = {'s' ^ 5, 'n' ^ 5, 0};
  char name[16] = {'r' ^ 9, 'o' ^ 9, '.' ^ 9, 's' ^ 9, 'e' ^ 9, 'r' ^ 9, 'i' ^ 9, 'a' ^ 9, 'l' ^ 9, 'n' ^ 9, 'o' ^ 9};
  for (int i = 0; i < 11; ++i) name[i] ^= (char)(9 + (out[0] & 0));
  return __system_property_get(name, out) + kHidden[0];
}

#define JNI_SHAPE(name, owner, method, signature)                                             \
  JNIEXPORT jstring name(JNIEnv* env, jobject self, jobject object) {                         \
    jclass type = (*env)->FindClass(env, owner);                                              \
    (void)self;                                                                               \
    return (*env)->CallObjectMethod(env, object, (*env)->GetMethodID(env, type, method, signature)); \
  }
JNI_SHAPE(device_id, "android/telephony/TelephonyManager", "getDeviceId", "()Ljava/lang/String;")
JNI_SHAPE(device_id_twin, "android/telephony/TelephonyManager", "toString", "()Ljava/lang/String;")
JNI_SHAPE(wifi_address, "android/net/wifi/WifiInfo", "getMacAddress", "()Ljava/lang/String;")
JNI_SHAPE(wifi_address_twin, "android/net/wifi/WifiInfo", "toString", "()Ljava/lang/String;")
/* Classes are asked of the objects: the service that is asked for by name, or what a method gives, says which. */
#define OBJECTS_CLASS(shape, name, service)                                                                      \
  JNIEXPORT jstring shape(JNIEnv* env, jobject self, jobject activity) {                                         \
    jclass type = (*env)->GetObjectClass(env, activity);                                                         \
    (void)self;                                                                                                  \
    jmethodID get = (*env)->GetMethodID(env, type, name, "(Ljava/lang/String;)Ljava/lang/Object;");              \
    jobject phone = (*env)->CallObjectMethod(env, activity, get, (*env)->NewStringUTF(env, service));            \
    jmethodID id = (*env)->GetMethodID(env, (*env)->GetObjectClass(env, phone), "getDeviceId", "()Ljava/lang/String;"); \
    return (*env)->CallObjectMethod(env, phone, id);                                                             \
  }
OBJECTS_CLASS(of_objects_class, "getSystemService", "phone")
OBJECTS_CLASS(of_objects_class_twin, "getSystemService", "alarm")
OBJECTS_CLASS(of_another_class_twin, "getOwnService", "phone")
#define GIVEN_CLASS(shape, type)                                                                                 \
  JNIEXPORT jstring shape(JNIEnv* env, jobject self, jobject manager) {                                          \
    (void)self;                                                                                                  \
    jmethodID get = (*env)->GetMethodID(env, (*env)->GetObjectClass(env, manager), "getConnectionInfo", "()" type); \
    jobject info = (*env)->CallObjectMethod(env, manager, get);                                                  \
    jclass own = (*env)->GetObjectClass(env, info);                                                              \
    return (*env)->CallObjectMethod(env, info, (*env)->GetMethodID(env, own, "getMacAddress", "()Ljava/lang/String;")); \
  }
GIVEN_CLASS(of_given_class, "Landroid/net/wifi/WifiInfo;")
GIVEN_CLASS(of_given_class_twin, "Lcn/example/Info;")
JNIEXPORT jstring android_id(JNIEnv* env, jobject self, jobject resolver) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/provider/Settings$Secure");
  jmethodID get = (*env)->GetStaticMethodID(env, type, "getString",
                                            "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
  return (*env)->CallStaticObjectMethod(env, type, get, resolver, (*env)->NewStringUTF(env, "android_id"));
}
JNIEXPORT jstring android_id_twin(JNIEnv* env, jobject self, jobject resolver) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/provider/Settings$Secure");
  jmethodID get = (*env)->GetStaticMethodID(env, type, "getString",
                                            "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
  return (*env)->CallStaticObjectMethod(env, type, get, resolver, (*env)->NewStringUTF(env, "unheard_of"));
}
JNIEXPORT jstring build_serial(JNIEnv* env, jobject self) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/os/Build");
  return (*env)->GetStaticObjectField(env, type, (*env)->GetStaticFieldID(env, type, "SERIAL", "Ljava/lang/String;"));
}
JNIEXPORT jstring build_serial_twin(JNIEnv* env, jobject self) {
  (void)self;
  jclass type = (*env)->FindClass(env, "android/os/Build");
  return (*env)->GetStaticObjectField(env, type, (*env)->GetStaticFieldID(env, type, "UNKNOWN", "Ljava/lang/String;"));
}
JNIEXPORT jint JNI_OnLoad(JavaVM* vm, void* reserved) {
  (void)vm, (void)reserved;
  return JNI_VERSION_1_6;
}
