/* Nothing of Java, and nothing of the C library: files are opened by the kernel itself. */
#define HIDDEN __attribute__((noinline)) static

HIDDEN long ask(const char* path) {
#if defined(__aarch64__)
  register long number __asm__("x8") = 56;
  register long folder __asm__("x0") = -100;
  register const char* text __asm__("x1") = path;
  register long flags __asm__("x2") = 0;
  __asm__ volatile("svc 0" : "+r"(folder) : "r"(number), "r"(text), "r"(flags) : "memory");
#elif defined(__arm__)
  long folder = -100;
  __asm__ volatile("push {r7}\n mov r0, %1\n mov r1, %2\n mov r2, #0\n movw r7, #322\n svc 0\n mov %0, r0\n pop {r7}"
                   : "=r"(folder) : "r"(folder), "r"(path) : "r0", "r1", "r2", "memory");
#elif defined(__i386__)
  long folder = 5;
  __asm__ volatile("xchg %%ebx, %1\n int $0x80\n xchg %%ebx, %1" : "+a"(folder) : "S"(path), "c"(0) : "memory");
#else
  long folder = 2;
  __asm__ volatile("syscall" : "+a"(folder) : "D"(path), "S"(0L), "d"(0L) : "rcx", "r11", "memory");
#endif
  return folder;
}
HIDDEN long only_looks(const char* path) {
  long sum = 0;
  for (; *path != 0; ++path) sum = sum * 31 + *path;
  return sum;
}

__attribute__((visibility("default"))) long opens(void) { return ask("/proc/7") + 1; }
__attribute__((visibility("default"))) long counts(void) { return only_looks("/proc/8") + 1; }
/* So that neither helper knows its text. */
__attribute__((visibility("default"))) long asks_for(const char* path) { return ask(path) + only_looks(path); }
