// arm64-v8a
extern "C" {
#include "jni_for_tests.h"
int __system_property_get(const char* name, char* value);
}

struct Source {
  virtual int read(char* out) const = 0;
};
struct Serial : Source {
  int read(char* out) const override { return __system_property_get("ro.unheard.of", out); }
};

static const Serial kSerial;
static const Source* volatile chosen = &kSerial;

extern "C" JNIEXPORT jint Java_cn_example_nativevirtual_Main_read(void*, jclass) {
  char out[92];
  return chosen->read(out);
}
