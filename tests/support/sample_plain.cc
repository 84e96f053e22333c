// A library that is no module: it has no entry.
extern "C" [[gnu::visibility("default")]] int mingcha_plain() { return 1; }
