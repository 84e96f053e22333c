/* What C++ of Android's NDK compiles to, as far as test libraries need it: the strings and files of libc++ with their
   names and layout, whose functions are imported from libc++_shared.so, and the wrappers of jni.h. */
#ifndef NDK_FOR_TESTS_H
#define NDK_FOR_TESTS_H

extern "C" {
#include "jni_for_tests.h"
__SIZE_TYPE__ strlen(const char* text);
}

namespace std {
inline namespace __ndk1 {

template <class C>
struct char_traits;
template <class T>
class allocator;

/* The short form has its size, doubled, in the first byte; of the long one bit 0 is set there. */
template <class C, class T = char_traits<C>, class A = allocator<C>>
class basic_string {
 public:
  basic_string(const C* text) { __init(text, strlen(text)); }
  basic_string(const basic_string&);
  basic_string& operator=(const basic_string&);
  ~basic_string();
  basic_string& append(const C* text);
  basic_string& append(const C* text, __SIZE_TYPE__ size);
  basic_string& operator+=(const C* text) { return append(text); }
  const C* c_str() const { return (bytes_[0] & 1) != 0 ? long_.data : reinterpret_cast<const C*>(bytes_ + 1); }

 private:
  void __init(const C* text, __SIZE_TYPE__ size);
  struct Long { __SIZE_TYPE__ capacity, size; C* data; };
  union { Long long_; unsigned char bytes_[sizeof(Long)]; };
};
using string = basic_string<char>;
template <class C, class T, class A>
basic_string<C, T, A> operator+(const basic_string<C, T, A>& left, const C* right) {
  basic_string<C, T, A> both(left);
  both.append(right);
  return both;
}

template <class C, class T = char_traits<C>>
class basic_filebuf {
 public:
  basic_filebuf();
  ~basic_filebuf();
  basic_filebuf* open(const C* path, unsigned mode);

 private:
  void* words_[20];
};
template <class C>
class basic_ifstream {
 public:
  explicit basic_ifstream(const C* path) : is_open_(buffer_.open(path, 8) != nullptr) {}
  explicit basic_ifstream(const basic_string<C>& path) : basic_ifstream(path.c_str()) {}
  bool is_open() const { return is_open_; }

 private:
  basic_filebuf<C> buffer_;
  bool is_open_;
};
using ifstream = basic_ifstream<char>;

}  // namespace __ndk1
}  // namespace std

/* As in jni.h: one table, calls with arguments in a row are handed on as a va_list by a function of their own. */
struct _JNIEnv {
  const JNINativeInterface* functions;

  jclass FindClass(const char* name) {
    return reinterpret_cast<jclass (*)(_JNIEnv*, const char*)>(functions->FindClass)(this, name);
  }
  jclass GetObjectClass(jobject object) {
    return reinterpret_cast<jclass (*)(_JNIEnv*, jobject)>(functions->GetObjectClass)(this, object);
  }
  jmethodID GetMethodID(jclass owner, const char* name, const char* signature) {
    using Get = jmethodID (*)(_JNIEnv*, jclass, const char*, const char*);
    return reinterpret_cast<Get>(functions->GetMethodID)(this, owner, name, signature);
  }
  jmethodID GetStaticMethodID(jclass owner, const char* name, const char* signature) {
    using Get = jmethodID (*)(_JNIEnv*, jclass, const char*, const char*);
    return reinterpret_cast<Get>(functions->GetStaticMethodID)(this, owner, name, signature);
  }
  jstring NewStringUTF(const char* text) {
    return reinterpret_cast<jstring (*)(_JNIEnv*, const char*)>(functions->NewStringUTF)(this, text);
  }
  jobject CallObjectMethod(jobject object, jmethodID method, ...) {
    using Call = jobject (*)(_JNIEnv*, jobject, jmethodID, __builtin_va_list);
    __builtin_va_list rest;
    __builtin_va_start(rest, method);
    const jobject result = reinterpret_cast<Call>(functions->CallObjectMethodV)(this, object, method, rest);
    __builtin_va_end(rest);
    return result;
  }
  jobject CallStaticObjectMethod(jclass owner, jmethodID method, ...) {
    using Call = jobject (*)(_JNIEnv*, jclass, jmethodID, __builtin_va_list);
    __builtin_va_list rest;
    __builtin_va_start(rest, method);
    const jobject result = reinterpret_cast<Call>(functions->CallStaticObjectMethodV)(this, owner, method, rest);
    __builtin_va_end(rest);
    return result;
  }
};

#endif
