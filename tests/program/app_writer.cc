#include "tests/program/app_writer.h"

#include <stdexcept>

namespace mingcha::program::test {
namespace {

constexpr std::uint16_t kRegisters = 16;
constexpr std::uint32_t kPublic = 0x1, kPrivate = 0x2, kStatic = 0x8, kFinal = 0x10, kNative = 0x100,
                        kInterface = 0x200, kAbstract = 0x400, kConstructor = 0x10000;

// Argument registers of "(IJLa/B;)V", without a receiver.
std::uint16_t argument_registers(const std::string& signature) {
  std::uint16_t count = 0;
  for (std::size_t i = 1; signature.at(i) != ')'; ++i) {
    count = static_cast<std::uint16_t>(count + (signature[i] == 'J' || signature[i] == 'D' ? 2 : 1));
    while (signature[i] == '[') ++i;
    if (signature[i] == 'L') i = signature.find(';', i);
  }
  return count;
}

std::uint8_t byte(std::uint32_t value) {
  if (value > 0xff) throw std::logic_error("too large an index for a test");
  return static_cast<std::uint8_t>(value);
}

dex::FieldSpec field_of(const std::string& spelling, std::uint32_t flags) {
  const std::size_t colon = spelling.find(':');
  return {spelling.substr(0, colon), spelling.substr(colon + 1), flags};
}

// A value of an encoded_array. Source: dex format, "encoded_value".
void put_initial(dex::ByteVector& out, const AppWriter::Initial& value, const dex::DexBuilder& dex) {
  if (const bool* truth = std::get_if<bool>(&value)) {
    out.push_back(*truth ? 0x3f : 0x1f);
  } else if (const int* number = std::get_if<int>(&value)) {
    out.push_back(0x64);
    dex::put_u4(out, static_cast<std::uint32_t>(*number));
  } else if (const std::string* text = std::get_if<std::string>(&value)) {
    out.push_back(0x37);
    dex::put_u2(out, dex.string_idx(*text));
  } else {
    out.push_back(0x05);
  }
}

}  // namespace

AppWriter& AppWriter::start(dex::ClassSpec spec) {
  flush();
  files_.back().current = std::move(spec);
  files_.back().has_class = true;
  return *this;
}
void AppWriter::flush() {
  File& file = files_.back();
  if (file.has_class) file.dex.add_class(std::move(file.current));
  file.has_class = false;
}
AppWriter& AppWriter::next_dex() {
  flush();
  files_.emplace_back();
  return *this;
}

AppWriter& AppWriter::begin(const std::string& type, const std::string& superclass,
                            const std::vector<std::string>& interfaces) {
  dex::ClassSpec spec;
  spec.type = type;
  spec.superclass = superclass;
  spec.interfaces = interfaces;
  return start(std::move(spec));
}
AppWriter& AppWriter::begin_abstract(const std::string& type, const std::string& superclass,
                                     const std::vector<std::string>& interfaces) {
  begin(type, superclass, interfaces);
  files_.back().current.access_flags = kPublic | kAbstract;
  return *this;
}
AppWriter& AppWriter::begin_interface(const std::string& type, const std::vector<std::string>& parents) {
  begin(type, "Ljava/lang/Object;", parents);
  files_.back().current.access_flags = kPublic | kAbstract | kInterface;
  return *this;
}

dex::MethodSpec AppWriter::method(const std::string& spelling, std::uint32_t flags, const Write& write) {
  const std::size_t open = spelling.find('(');
  dex::MethodSpec spec;
  spec.name = spelling.substr(0, open);
  spec.signature = spelling.substr(open);
  spec.access_flags = flags;
  if (!write) return spec;
  const auto ins = static_cast<std::uint16_t>(argument_registers(spec.signature) + ((flags & kStatic) != 0 ? 0 : 1));
  const unsigned first = kRegisters - ins;
  CodeWriter declaring = CodeWriter::declaring(files_.back().dex, first);
  write(declaring);
  spec.code = [write, ins, first](const dex::DexBuilder& names) {
    CodeWriter code(names, first);
    write(code);
    return code.finish(kRegisters, ins);
  };
  return spec;
}
AppWriter& AppWriter::virtual_method(const std::string& spelling, const Write& write) {
  files_.back().current.virtual_methods.push_back(method(spelling, kPublic, write));
  return *this;
}
AppWriter& AppWriter::static_method(const std::string& spelling, const Write& write) {
  files_.back().current.direct_methods.push_back(method(spelling, kPublic | kStatic, write));
  return *this;
}
AppWriter& AppWriter::private_method(const std::string& spelling, const Write& write) {
  files_.back().current.direct_methods.push_back(method(spelling, kPrivate, write));
  return *this;
}
AppWriter& AppWriter::constructor(const Write& write, const std::string& signature) {
  files_.back().current.direct_methods.push_back(method("<init>" + signature, kPublic | kConstructor, write));
  return *this;
}
AppWriter& AppWriter::constructor() {
  return constructor([](CodeWriter& code) { code.end(); });
}
AppWriter& AppWriter::class_initializer(const Write& write) {
  files_.back().current.direct_methods.push_back(method("<clinit>()V", kStatic | kConstructor, write));
  return *this;
}
AppWriter& AppWriter::abstract_method(const std::string& spelling) {
  files_.back().current.virtual_methods.push_back(method(spelling, kPublic | kAbstract, {}));
  return *this;
}
AppWriter& AppWriter::native_method(const std::string& spelling) {
  files_.back().current.direct_methods.push_back(method(spelling, kPublic | kStatic | kNative, {}));
  return *this;
}

AppWriter& AppWriter::field(const std::string& spelling, bool is_final) {
  files_.back().current.instance_fields.push_back(field_of(spelling, kPublic | (is_final ? kFinal : 0)));
  return *this;
}
AppWriter& AppWriter::static_field(const std::string& spelling, bool is_final) {
  files_.back().current.static_fields.push_back(field_of(spelling, kPublic | kStatic | (is_final ? kFinal : 0)));
  return *this;
}
AppWriter& AppWriter::initial_values(const std::vector<Initial>& values) {
  for (const Initial& value : values) {
    if (const std::string* text = std::get_if<std::string>(&value)) files_.back().dex.use_string(*text);
  }
  files_.back().current.static_values = [values](const dex::DexBuilder& dex) {
    dex::ByteVector out;
    dex::put_uleb128(out, static_cast<std::uint32_t>(values.size()));
    for (const Initial& value : values) put_initial(out, value, dex);
    return out;
  };
  return *this;
}

// Source: java.lang.invoke.LambdaMetafactory, dex format "call_site_item": bootstrap handle, name, type, then the
// erased method's type, the body's handle, the method's type.
unsigned AppWriter::lambda(const std::string& interface_type, const std::string& method, const std::string& body,
                           const std::string& captured) {
  static const std::string kMetafactory =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
      "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
      "Ljava/lang/invoke/CallSite;";
  File& file = files_.back();
  const std::size_t open = method.find('('), arrow = body.find("->"), body_open = body.find('(');
  const std::string name = method.substr(0, open), signature = method.substr(open);
  const std::string factory = "(" + captured + ")" + interface_type;
  file.dex.use_string(name);
  file.dex.use_proto(signature);
  file.dex.use_proto(factory);
  file.dex.add_method_handle({4, "Ljava/lang/invoke/LambdaMetafactory;", "metafactory", kMetafactory});
  file.dex.add_method_handle(
      {4, body.substr(0, arrow), body.substr(arrow + 2, body_open - arrow - 2), body.substr(body_open)});
  const std::uint8_t bootstrap = byte(file.handles), target = byte(file.handles + 1);
  file.handles += 2;
  file.dex.add_call_site([=](const dex::DexBuilder& dex) {
    const std::uint8_t proto = byte(dex.proto_idx(signature));
    return dex::ByteVector{6,    0x16,  bootstrap, 0x17, byte(dex.string_idx(name)), 0x15, byte(dex.proto_idx(factory)),
                           0x15, proto, 0x16,      target, 0x15,                      proto};
  });
  return file.call_sites++;
}

std::deque<dex::ByteVector> AppWriter::build() {
  flush();
  std::deque<dex::ByteVector> out;
  for (File& file : files_) out.push_back(file.dex.build());
  return out;
}

}  // namespace mingcha::program::test
