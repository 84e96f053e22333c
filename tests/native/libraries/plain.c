/* The near twin of demo.c: it exports one function and asks nothing of anybody. */
__attribute__((visibility("default"))) int plain_sum(int a, int b) { return a + b; }
