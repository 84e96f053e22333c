// arm64-v8a
int il2cpp_init(const char* domain_name) { return domain_name != 0; }
