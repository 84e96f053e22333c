/* Names that test libraries import from liblog.so; the functions do nothing. */
void __android_log_print(void) {}
void __android_log_write(void) {}
