#include "tests/dex/sample_dex.h"

namespace mingcha::dex {
namespace {

constexpr const char* kObject = "Ljava/lang/Object;";
constexpr const char* kString = "Ljava/lang/String;";
constexpr const char* kBootstrap = "(Ljava/lang/String;)V";

std::uint8_t u1(std::uint32_t value) {
  return static_cast<std::uint8_t>(value);
}
std::uint16_t u2(std::uint32_t value) {
  return static_cast<std::uint16_t>(value);
}

/// 0: const-string, sget, invoke-static inside a try, then payload of a packed-switch.
CodeSpec call_code(const DexBuilder& dex) {
  CodeSpec code;
  code.registers = 2;
  code.outs = 1;
  code.insns = {
      0x001a, u2(dex.string_idx("hi")),            // 0: const-string v0, "hi"
      0x0160, u2(dex.field_idx("LA;", "n", "I")),  // 2: sget v1, LA;->n:I
      0x1071, u2(dex.method_idx("LB;", "log", kBootstrap)),
      0x0000,  // 4: invoke-static {v0}, LB;->log
      0x012b, 0x0004,
      0x0000,  // 7: packed-switch v1, +4
      0x000e,  // 10: return-void
      0x0100, 0x0001,
      0x0000, 0x0000,
      0x0003, 0x0000,  // 11: payload, one case
  };
  code.tries = {{0, 2, {}, 10}, {4, 3, {{"Ljava/lang/Exception;", 10}}, 10}};
  // line 20, no parameters; special opcodes: +0 lines at 0, +1 line at 2, advance_line +5, advance_pc 2, +0
  // at 4
  code.debug_info = {20, 0, 0x0e, 0x0f + 15 * 2, 0x02, 5, 0x01, 2, 0x0e, 0x00};
  return code;
}

CodeSpec run_code(const DexBuilder& dex) {
  CodeSpec code;
  code.registers = code.ins = 1;
  code.outs = 1;
  code.insns = {0x106e, u2(dex.method_idx("LA;", "run", "()V")),
                0x0000,                                             // invoke-virtual {v0}, LA;->run()V
                0x0054, u2(dex.field_idx("LA;", "name", kString)),  // iget-object v0, v0, LA;->name
                0x00fc, 0x0000,
                0x0000,  // invoke-custom {}, call_site[0]
                0x000e};
  return code;
}

/// {"hi", -2}
ByteVector static_values(const DexBuilder& dex) {
  return {2, 0x17, u1(dex.string_idx("hi")), 0x04, 0xfe};
}

/// @LNote;(value={1, true, @LNote;()}), runtime visibility
ByteVector annotation(const DexBuilder& dex) {
  const std::uint8_t note = u1(dex.type_idx("LNote;"));
  return {1, note, 1, u1(dex.string_idx("value")), 0x1c, 3, 0x04, 1, 0x3f, 0x1d, note, 0};
}

/// method handle 0, "make", ()V, then 1.5f
ByteVector call_site(const DexBuilder& dex) {
  return {4, 0x16, 0, 0x17, u1(dex.string_idx("make")), 0x15, u1(dex.proto_idx("()V")), 0x30, 0xc0, 0x3f};
}

}  // namespace

DexBuilder sample_dex(int version) {
  DexBuilder dex(version);
  dex.use_string("hi");
  dex.use_string("value");
  dex.use_string("make");
  dex.use_type(kObject);
  dex.use_type("Ljava/lang/Exception;");
  dex.use_type("LNote;");
  dex.use_method("LB;", "log", kBootstrap);
  ClassSpec a;
  a.type = "LA;";
  a.interfaces = {"Ljava/lang/Runnable;"};
  a.source_file = "A.java";
  a.static_fields = {{"a", kString, 0x9}, {"n", "I", 0x9}};
  a.instance_fields = {{"name", kString, 0x2}};
  a.direct_methods = {{"call", "()V", 0x9, call_code, {}}};
  a.virtual_methods = {{"run", "()V", 0x1, run_code, {}}, {"wait", "(IJ)Z", 0x401, nullptr, {}}};
  a.static_values = static_values;
  a.class_annotations = {annotation};
  dex.add_class(std::move(a));
  dex.add_method_handle({4, "LB;", "log", kBootstrap});
  dex.add_method_handle({1, "LA;", "n", "I"});
  dex.add_call_site(call_site);
  return dex;
}

DexBuilder one_string_dex(int version, const std::string& class_type, const std::string& text) {
  DexBuilder dex(version);
  dex.use_string(text);
  ClassSpec spec;
  spec.type = class_type;
  spec.direct_methods = {{"m",
                          "()V",
                          0x9,
                          [text](const DexBuilder& d) {
                            CodeSpec code;
                            code.insns = {0x001a, u2(d.string_idx(text)), 0x000e};
                            return code;
                          },
                          {}}};
  dex.add_class(std::move(spec));
  return dex;
}

}  // namespace mingcha::dex
