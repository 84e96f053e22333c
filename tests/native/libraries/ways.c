/* How functions of one library lead to each other. Those that it exports are called through its linkage table, as every
   compiler does unless it is told that nobody defines them anew. */
#include "jni_for_tests.h"

int open(const char* path, int flags, ...);

#define OUT __attribute__((noinline)) JNIEXPORT
#define HIDDEN __attribute__((noinline)) static

JNIEXPORT void (*kept)(void);

OUT int called(void) { return open("/proc/1", 0) + 1; }
OUT int jumped_to(void) { return open("/proc/2", 0) + 1; }
OUT void handed_on(void) { open("/proc/3", 0); }
OUT int nobody_calls(void) { return open("/proc/4", 0) + 1; }
HIDDEN int hidden(void) { return open("/proc/5", 0) + 1; }
OUT int takes_path(const char* path) { return open(path, 0) + 1; }

OUT int calls(void) { return called() + 1; }
OUT int jumps(int number) { return number > 3 ? jumped_to() : number; }
OUT void hands_on(void) { kept = handed_on; }
OUT int calls_hidden(void) { return hidden() + 1; }
OUT int calls_twice(void) { return calls() + 2; }
OUT int gives_path(void) { return takes_path("/proc/6") + 1; }

/* Behind all of them lies the linkage table. */
OUT int last(int number) { return number * 3 + 1; }
