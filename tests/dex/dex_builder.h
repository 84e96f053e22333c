// Writes small valid dex files for tests. Names come first: every string, type, prototype, field and method
// that code refers to is declared with `use_*` or by a class; code and encoded arrays are made by functions
// that ask for the sorted indices when the file is written. `place` tells where an item stands, so that a
// test can change one field of a good file.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace mingcha::dex {

class DexBuilder;
using ByteVector = std::vector<std::uint8_t>;
using MakeBytes = std::function<ByteVector(const DexBuilder&)>;

struct CodeSpec {
  std::uint16_t registers = 1, ins = 0, outs = 0;
  std::vector<std::uint16_t> insns;
  struct Try {
    std::uint32_t start_addr;
    std::uint16_t insn_count;
    std::vector<std::pair<std::string, std::uint32_t>> typed;  ///< type descriptor, address
    std::optional<std::uint32_t> catch_all;
  };
  std::vector<Try> tries;
  ByteVector debug_info;  ///< raw debug_info_item, or empty for none
};
using MakeCode = std::function<CodeSpec(const DexBuilder&)>;

struct FieldSpec {
  std::string name, type;
  std::uint32_t access_flags = 1;
};
struct MethodSpec {
  std::string name, signature;  ///< "get", "(ILjava/lang/String;)V"
  std::uint32_t access_flags = 1;
  MakeCode code;        ///< empty for abstract and native methods
  std::string code_of = {};  ///< "get()V": shares the code_item of that method of the class
};
struct ClassSpec {
  std::string type;
  std::string superclass = "Ljava/lang/Object;";
  std::uint32_t access_flags = 1;
  std::vector<std::string> interfaces;
  std::string source_file;
  std::vector<FieldSpec> static_fields, instance_fields;
  std::vector<MethodSpec> direct_methods, virtual_methods;
  MakeBytes static_values;                   ///< raw encoded_array
  std::vector<MakeBytes> class_annotations;  ///< raw annotation_items
};
struct MethodHandleSpec {
  std::uint16_t type;
  std::string class_type, name, signature_or_type;
};

class DexBuilder {
 public:
  explicit DexBuilder(int version = 35) : version_(version) {}

  void use_string(const std::string& text) { strings_.insert(text); }
  void use_type(const std::string& descriptor);
  void use_proto(const std::string& signature);
  void use_field(const std::string& class_type, const std::string& name, const std::string& type);
  void use_method(const std::string& class_type, const std::string& name, const std::string& signature);
  void add_class(ClassSpec spec);
  void add_method_handle(MethodHandleSpec spec);
  void add_call_site(MakeBytes encoded_array) { call_sites_.push_back(std::move(encoded_array)); }

  /// The file; with a 041 version, a container of this one dex.
  ByteVector build() { return build_container({this}); }
  /// A 041 container of several dex files (or the one file of an older version).
  static ByteVector build_container(const std::vector<DexBuilder*>& members);

  // Indices in sorted order: valid inside the Make functions and after `build`. Throw when not declared.
  std::uint32_t string_idx(const std::string& text) const;
  std::uint32_t type_idx(const std::string& descriptor) const;
  std::uint32_t proto_idx(const std::string& signature) const;
  std::uint32_t field_idx(const std::string& class_type, const std::string& name,
                          const std::string& type) const;
  std::uint32_t method_idx(const std::string& class_type, const std::string& name,
                           const std::string& sig) const;

  /// Offset of an item in the built file: "string_ids", "type_ids", "proto_ids", "field_ids", "method_ids",
  /// "class_defs", "call_site_ids", "method_handles", "map_list", "string_data:<text>", "class_data:<type>",
  /// "code:<type>-><name><signature>", "debug:...", "tries:..." alike, "static_values:<type>",
  /// "annotations:<type>", "interfaces:<type>", "parameters:<signature>", "call_site:<number>".
  std::uint32_t place(const std::string& item) const { return places_.at(item); }

 private:
  friend class DexWriter;
  int version_;
  std::set<std::string> strings_, types_, protos_;
  std::set<std::tuple<std::string, std::string, std::string>> fields_, methods_;
  std::vector<ClassSpec> classes_;
  std::vector<MethodHandleSpec> method_handles_;
  std::vector<MakeBytes> call_sites_;
  // filled by build
  std::map<std::string, std::uint32_t> string_index_, type_index_, proto_index_;
  std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> field_index_, method_index_;
  std::map<std::string, std::uint32_t> places_;
};

void put_u2(ByteVector& out, std::uint32_t value);
void put_u4(ByteVector& out, std::uint32_t value);
void put_uleb128(ByteVector& out, std::uint32_t value);
/// Overwrites four bytes at `off`.
void patch_u4(ByteVector& bytes, std::size_t off, std::uint32_t value);
/// Code units as bytes.
ByteVector units(const std::vector<std::uint16_t>& code);
/// Writes the right checksum into the header at `begin`, over `file_size` bytes of that header.
void fix_checksum(ByteVector& bytes, std::size_t begin = 0);

}  // namespace mingcha::dex
