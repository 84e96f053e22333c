/* The Java Native Interface as far as test libraries need it. The order of the function table is that of the
   specification; functions that take a variable number of arguments have their prototype, the others take any. */
#ifndef JNI_FOR_TESTS_H
#define JNI_FOR_TESTS_H

typedef void* jobject;
typedef jobject jclass;
typedef jobject jstring;
typedef void* jmethodID;
typedef void* jfieldID;
typedef int jint;
typedef unsigned char jboolean;
typedef long long jlong;

#define JNI_VERSION_1_6 0x00010006
#define JNIEXPORT __attribute__((visibility("default")))

typedef struct {
  const char* name;
  const char* signature;
  void* fnPtr;
} JNINativeMethod;

typedef const struct JNINativeInterface* JNIEnv;
typedef const struct JNIInvokeInterface* JavaVM;

/* Three forms of a call: arguments in a row, as a va_list, as an array. */
#define JNI_CALL(type, name, ...)                                    \
  type (*name)(JNIEnv*, jobject, ##__VA_ARGS__, jmethodID, ...);     \
  type (*name##V)();                                                 \
  type (*name##A)()

struct JNINativeInterface {
  void* reserved[4];
  jint (*GetVersion)();
  void* (*DefineClass)();
  void* (*FindClass)();
  void* (*FromReflectedMethod)();
  void* (*FromReflectedField)();
  void* (*ToReflectedMethod)();
  void* (*GetSuperclass)();
  jboolean (*IsAssignableFrom)();
  void* (*ToReflectedField)();
  jint (*Throw)();
  jint (*ThrowNew)();
  void* (*ExceptionOccurred)();
  void (*ExceptionDescribe)();
  void (*ExceptionClear)();
  void (*FatalError)();
  jint (*PushLocalFrame)();
  void* (*PopLocalFrame)();
  void* (*NewGlobalRef)();
  void (*DeleteGlobalRef)();
  void (*DeleteLocalRef)();
  jboolean (*IsSameObject)();
  void* (*NewLocalRef)();
  jint (*EnsureLocalCapacity)();
  void* (*AllocObject)();
  JNI_CALL(void*, NewObject);
  void* (*GetObjectClass)();
  jboolean (*IsInstanceOf)();
  void* (*GetMethodID)();
  JNI_CALL(void*, CallObjectMethod);
  JNI_CALL(unsigned char, CallBooleanMethod);
  JNI_CALL(signed char, CallByteMethod);
  JNI_CALL(unsigned short, CallCharMethod);
  JNI_CALL(short, CallShortMethod);
  JNI_CALL(int, CallIntMethod);
  JNI_CALL(long long, CallLongMethod);
  JNI_CALL(float, CallFloatMethod);
  JNI_CALL(double, CallDoubleMethod);
  JNI_CALL(void, CallVoidMethod);
  JNI_CALL(void*, CallNonvirtualObjectMethod, jclass);
  JNI_CALL(unsigned char, CallNonvirtualBooleanMethod, jclass);
  JNI_CALL(signed char, CallNonvirtualByteMethod, jclass);
  JNI_CALL(unsigned short, CallNonvirtualCharMethod, jclass);
  JNI_CALL(short, CallNonvirtualShortMethod, jclass);
  JNI_CALL(int, CallNonvirtualIntMethod, jclass);
  JNI_CALL(long long, CallNonvirtualLongMethod, jclass);
  JNI_CALL(float, CallNonvirtualFloatMethod, jclass);
  JNI_CALL(double, CallNonvirtualDoubleMethod, jclass);
  JNI_CALL(void, CallNonvirtualVoidMethod, jclass);
  void* (*GetFieldID)();
  void* (*GetObjectField)();
  unsigned char (*GetBooleanField)();
  signed char (*GetByteField)();
  unsigned short (*GetCharField)();
  short (*GetShortField)();
  int (*GetIntField)();
  long long (*GetLongField)();
  float (*GetFloatField)();
  double (*GetDoubleField)();
  void (*SetObjectField)();
  void (*SetBooleanField)();
  void (*SetByteField)();
  void (*SetCharField)();
  void (*SetShortField)();
  void (*SetIntField)();
  void (*SetLongField)();
  void (*SetFloatField)();
  void (*SetDoubleField)();
  void* (*GetStaticMethodID)();
  JNI_CALL(void*, CallStaticObjectMethod);
  JNI_CALL(unsigned char, CallStaticBooleanMethod);
  JNI_CALL(signed char, CallStaticByteMethod);
  JNI_CALL(unsigned short, CallStaticCharMethod);
  JNI_CALL(short, CallStaticShortMethod);
  JNI_CALL(int, CallStaticIntMethod);
  JNI_CALL(long long, CallStaticLongMethod);
  JNI_CALL(float, CallStaticFloatMethod);
  JNI_CALL(double, CallStaticDoubleMethod);
  JNI_CALL(void, CallStaticVoidMethod);
  void* (*GetStaticFieldID)();
  void* (*GetStaticObjectField)();
  unsigned char (*GetStaticBooleanField)();
  signed char (*GetStaticByteField)();
  unsigned short (*GetStaticCharField)();
  short (*GetStaticShortField)();
  int (*GetStaticIntField)();
  long long (*GetStaticLongField)();
  float (*GetStaticFloatField)();
  double (*GetStaticDoubleField)();
  void (*SetStaticObjectField)();
  void (*SetStaticBooleanField)();
  void (*SetStaticByteField)();
  void (*SetStaticCharField)();
  void (*SetStaticShortField)();
  void (*SetStaticIntField)();
  void (*SetStaticLongField)();
  void (*SetStaticFloatField)();
  void (*SetStaticDoubleField)();
  void* (*NewString)();
  jint (*GetStringLength)();
  void* (*GetStringChars)();
  void (*ReleaseStringChars)();
  void* (*NewStringUTF)();
  jint (*GetStringUTFLength)();
  const char* (*GetStringUTFChars)();
  void (*ReleaseStringUTFChars)();
  jint (*GetArrayLength)();
  void* (*NewObjectArray)();
  void* (*GetObjectArrayElement)();
  void (*SetObjectArrayElement)();
  void* (*NewBooleanArray)();
  void* (*NewByteArray)();
  void* (*NewCharArray)();
  void* (*NewShortArray)();
  void* (*NewIntArray)();
  void* (*NewLongArray)();
  void* (*NewFloatArray)();
  void* (*NewDoubleArray)();
  void* (*GetBooleanArrayElements)();
  void* (*GetByteArrayElements)();
  void* (*GetCharArrayElements)();
  void* (*GetShortArrayElements)();
  void* (*GetIntArrayElements)();
  void* (*GetLongArrayElements)();
  void* (*GetFloatArrayElements)();
  void* (*GetDoubleArrayElements)();
  void (*ReleaseBooleanArrayElements)();
  void (*ReleaseByteArrayElements)();
  void (*ReleaseCharArrayElements)();
  void (*ReleaseShortArrayElements)();
  void (*ReleaseIntArrayElements)();
  void (*ReleaseLongArrayElements)();
  void (*ReleaseFloatArrayElements)();
  void (*ReleaseDoubleArrayElements)();
  void (*GetBooleanArrayRegion)();
  void (*GetByteArrayRegion)();
  void (*GetCharArrayRegion)();
  void (*GetShortArrayRegion)();
  void (*GetIntArrayRegion)();
  void (*GetLongArrayRegion)();
  void (*GetFloatArrayRegion)();
  void (*GetDoubleArrayRegion)();
  void (*SetBooleanArrayRegion)();
  void (*SetByteArrayRegion)();
  void (*SetCharArrayRegion)();
  void (*SetShortArrayRegion)();
  void (*SetIntArrayRegion)();
  void (*SetLongArrayRegion)();
  void (*SetFloatArrayRegion)();
  void (*SetDoubleArrayRegion)();
  jint (*RegisterNatives)();
  jint (*UnregisterNatives)();
  jint (*MonitorEnter)();
  jint (*MonitorExit)();
  jint (*GetJavaVM)();
  void (*GetStringRegion)();
  void (*GetStringUTFRegion)();
  void* (*GetPrimitiveArrayCritical)();
  void (*ReleasePrimitiveArrayCritical)();
  void* (*GetStringCritical)();
  void (*ReleaseStringCritical)();
  void* (*NewWeakGlobalRef)();
  void (*DeleteWeakGlobalRef)();
  jboolean (*ExceptionCheck)();
  void* (*NewDirectByteBuffer)();
  void* (*GetDirectBufferAddress)();
  jlong (*GetDirectBufferCapacity)();
  jint (*GetObjectRefType)();
};

struct JNIInvokeInterface {
  void* reserved[3];
  jint (*DestroyJavaVM)();
  jint (*AttachCurrentThread)();
  jint (*DetachCurrentThread)();
  jint (*GetEnv)();
  jint (*AttachCurrentThreadAsDaemon)();
};

#define JNI_SLOT(name, number) \
  _Static_assert(__builtin_offsetof(struct JNINativeInterface, name) == (number) * sizeof(void*), #name)
JNI_SLOT(FindClass, 6);
JNI_SLOT(GetMethodID, 33);
JNI_SLOT(GetStaticMethodID, 113);
JNI_SLOT(CallStaticObjectMethod, 114);
JNI_SLOT(NewStringUTF, 167);
JNI_SLOT(RegisterNatives, 215);
JNI_SLOT(GetObjectRefType, 232);

#endif
