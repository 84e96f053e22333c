/* The same in C++: strings and files of libc++, objects, the wrappers of jni.h, what runs when the library is loaded. */
#include "ndk_for_tests.h"

extern "C" {
int __system_property_get(const char* name, char* value);
int open(const char* path, int flags, ...);
int access(const char* path, int mode);
}
void* operator new(__SIZE_TYPE__ size);
void operator delete(void* block) noexcept;

#define SHAPE extern "C" JNIEXPORT
#define HIDDEN static __attribute__((noinline))

SHAPE int short_string() {
  const std::string path("/proc/stat");
  return open(path.c_str(), 0);
}
SHAPE int short_string_twin() {
  const std::string path("/proc/misc");
  return open(path.c_str(), 0);
}
SHAPE int long_string() {
  const std::string path("/sys/class/net/wlan0/address");
  return open(path.c_str(), 0);
}
SHAPE int long_string_twin() {
  const std::string path("/sys/class/net/wlan0/tx_queue_len");
  return open(path.c_str(), 0);
}
SHAPE int added_strings(const char* name) {
  std::string path("/sys/class/net/");
  path += name;
  path += "/address";
  return open(path.c_str(), 0);
}
SHAPE int added_strings_twin(const char* name) {
  std::string path("/sys/class/net/");
  path += name;
  path += "/mtu";
  return open(path.c_str(), 0);
}
HIDDEN int open_string(const std::string& path) { return open(path.c_str(), 0); }
SHAPE int handed_string() { return open_string("/proc/net/arp"); }
SHAPE int handed_string_twin() { return open_string("/proc/net/protocols"); }
SHAPE int sum_of_strings(const std::string& name) { return open_string(std::string("/proc/self") + "/maps") + name.c_str()[0]; }

/* What somebody else made of it is not known. */
extern "C" JNIEXPORT void change(std::string& path) { path = std::string("/proc/misc"); }
SHAPE int changed_string_twin() {
  std::string path("/proc/stat");
  change(path);
  return open(path.c_str(), 0);
}

SHAPE int stream() { return std::ifstream("/proc/cpuinfo").is_open(); }
SHAPE int stream_twin() { return std::ifstream("/proc/filesystems").is_open(); }
SHAPE int stream_of_string() { return std::ifstream(std::string("/proc/net/route")).is_open(); }

struct Source {
  virtual ~Source() {}
  virtual int read(char* out) const = 0;
};
struct Property : Source {
  explicit Property(const char* name) : name_(name) {}
  int read(char* out) const override { return __system_property_get(name_, out); }
  const char* name_;
};
struct Serial : Source {
  int read(char* out) const override { return __system_property_get("ro.serialno", out); }
};
struct Language : Source {
  int read(char* out) const override { return __system_property_get("ro.unheard.of", out); }
};
/* Which class an object is of is known only when the code runs. */
extern "C" JNIEXPORT Source* make_source(int kind) {
  if (kind == 0) return new Serial;
  return new Language;
}
SHAPE int virtual_call(char* out, int kind) { return make_source(kind)->read(out); }
SHAPE int member_text(char* out) {
  const Property property("ro.boot.serialno");
  const Source* volatile source = &property;
  return source->read(out);
}

struct AtLoad {
  AtLoad() : there(access("/proc/net/tcp6", 0)) {}
  int there;
};
AtLoad at_load;
static const int kAtLoad = [] { return access("/proc/uptime", 0); }();
SHAPE int loaded() { return at_load.there + kAtLoad; }

template <class Work>
HIDDEN int run(const Work& work) { return work(); }
SHAPE int lambda(char* out) { return run([out] { return __system_property_get("ro.serialno", out) + 1; }); }
SHAPE int lambda_twin(char* out) { return run([out] { return __system_property_get("ro.unheard.of", out) + 1; }); }

SHAPE jobject wrapped_call(_JNIEnv* env, jobject, jobject phone) {
  jclass type = env->FindClass("android/telephony/TelephonyManager");
  return env->CallObjectMethod(phone, env->GetMethodID(type, "getDeviceId", "()Ljava/lang/String;"));
}
SHAPE jobject wrapped_call_twin(_JNIEnv* env, jobject, jobject phone) {
  jclass type = env->FindClass("android/telephony/TelephonyManager");
  return env->CallObjectMethod(phone, env->GetMethodID(type, "toString", "()Ljava/lang/String;"));
}
SHAPE jobject wrapped_setting(_JNIEnv* env, jobject, jobject resolver) {
  jclass type = env->FindClass("android/provider/Settings$Secure");
  jmethodID get = env->GetStaticMethodID(type, "getString", "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
  return env->CallStaticObjectMethod(type, get, resolver, env->NewStringUTF("android_id"));
}
SHAPE jobject wrapped_setting_twin(_JNIEnv* env, jobject, jobject resolver) {
  jclass type = env->FindClass("android/provider/Settings$Secure");
  jmethodID get = env->GetStaticMethodID(type, "getString", "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");
  return env->CallStaticObjectMethod(type, get, resolver, env->NewStringUTF("unheard_of"));
}
/* By an array, and by a variadic function of the app. */
#define SETTING_BY_ARRAY(name, setting)                                                                         \
  SHAPE jobject name(_JNIEnv* env, jobject, jobject resolver) {                                                 \
    jclass type = env->FindClass("android/provider/Settings$Secure");                                           \
    jmethodID get = env->GetStaticMethodID(                                                                     \
        type, "getString", "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;");          \
    const Argument arguments[] = {{resolver}, {env->NewStringUTF(setting)}};                                    \
    using Call = jobject (*)(_JNIEnv*, jclass, jmethodID, const Argument*);                                     \
    return reinterpret_cast<Call>(env->functions->CallStaticObjectMethodA)(env, type, get, arguments);          \
  }
union Argument { jobject object; long long number; };
SETTING_BY_ARRAY(setting_by_array, "android_id")
SETTING_BY_ARRAY(setting_by_array_twin, "unheard_of")
SHAPE jobject call_static(_JNIEnv* env, const char* owner, const char* name, const char* signature, ...) {
  jclass type = env->FindClass(owner);
  jmethodID method = env->GetStaticMethodID(type, name, signature);
  using Call = jobject (*)(_JNIEnv*, jclass, jmethodID, __builtin_va_list);
  __builtin_va_list rest;
  __builtin_va_start(rest, signature);
  const jobject result = reinterpret_cast<Call>(env->functions->CallStaticObjectMethodV)(env, type, method, rest);
  __builtin_va_end(rest);
  return result;
}
#define SETTING_BY_LIST(name, setting)                                                                          \
  SHAPE jobject name(_JNIEnv* env, jobject, jobject resolver) {                                                 \
    return call_static(env, "android/provider/Settings$Secure", "getString",                                    \
                       "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;", resolver,     \
                       env->NewStringUTF(setting));                                                             \
  }
SETTING_BY_LIST(setting_by_list, "android_id")
SETTING_BY_LIST(setting_by_list_twin, "unheard_of")
class Java {
 public:
  explicit Java(_JNIEnv* env) : env_(env) {}
  __attribute__((noinline)) jobject ask(jobject object, const char* owner, const char* method) const {
    return env_->CallObjectMethod(object, env_->GetMethodID(env_->FindClass(owner), method, "()Ljava/lang/String;"));
  }

 private:
  _JNIEnv* env_;
};
SHAPE jobject own_wrapper(_JNIEnv* env, jobject, jobject info) {
  return Java(env).ask(info, "android/net/wifi/WifiInfo", "getMacAddress");
}
SHAPE jobject own_wrapper_twin(_JNIEnv* env, jobject, jobject info) {
  return Java(env).ask(info, "android/net/wifi/WifiInfo", "toString");
}
SHAPE jint JNI_OnLoad(void*, void*) { return JNI_VERSION_1_6; }
