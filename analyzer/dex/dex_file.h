// One dex file as views over its bytes: id tables, class definitions, class data. Nothing is copied; the
// tables are verified once when the file is opened, after that the accessors trust them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/bytes.h"
#include "support/error.h"
#include "support/load.h"
#include "support/reason.h"

namespace mingcha::dex {

inline constexpr std::uint32_t kNoIndex = 0xffff'ffff;  // NO_INDEX

template <class Tag>
struct Index {  // an index knows its table: StringIdx never converts to TypeIdx
  std::uint32_t value = kNoIndex;
  bool present() const noexcept { return value != kNoIndex; }
  friend auto operator<=>(const Index&, const Index&) = default;
};
using StringIdx = Index<struct StringTag>;
using TypeIdx = Index<struct TypeTag>;
using ProtoIdx = Index<struct ProtoTag>;
using FieldIdx = Index<struct FieldTag>;
using MethodIdx = Index<struct MethodTag>;

struct ProtoId {  // "proto_id_item"
  StringIdx shorty_idx;
  TypeIdx return_type_idx;
  std::uint32_t parameters_off;  ///< 0 = none
};
struct FieldId {  // "field_id_item"
  TypeIdx class_idx;
  TypeIdx type_idx;
  StringIdx name_idx;
};
struct MethodId {  // "method_id_item"
  TypeIdx class_idx;
  ProtoIdx proto_idx;
  StringIdx name_idx;
};
struct ClassDef {  // "class_def_item"
  TypeIdx class_idx;
  std::uint32_t access_flags;
  TypeIdx superclass_idx;  ///< absent for java.lang.Object
  std::uint32_t interfaces_off;
  StringIdx source_file_idx;
  std::uint32_t annotations_off;
  std::uint32_t class_data_off;
  std::uint32_t static_values_off;
};

enum AccessFlag : std::uint32_t {
  kAccPublic = 0x1,
  kAccPrivate = 0x2,
  kAccProtected = 0x4,
  kAccStatic = 0x8,
  kAccFinal = 0x10,
  kAccVolatile = 0x40,
  kAccBridge = 0x40,
  kAccNative = 0x100,
  kAccInterface = 0x200,
  kAccAbstract = 0x400,
  kAccSynthetic = 0x1000,
  kAccAnnotation = 0x2000,
  kAccEnum = 0x4000,
  kAccConstructor = 0x10000,
};

struct EncodedField {
  FieldIdx field_idx;
  std::uint32_t access_flags;
};
struct EncodedMethod {
  MethodIdx method_idx;
  std::uint32_t access_flags;
  std::uint32_t code_off;  ///< bytes from the start of the file; 0 = abstract or native
};
/// "class_data_item", read into arrays. `direct_methods` of them come first in `methods`.
struct ClassData {
  std::vector<EncodedField> static_fields, instance_fields;
  std::vector<EncodedMethod> methods;
  std::uint32_t direct_methods = 0;
  void clear() {
    static_fields.clear();
    instance_fields.clear();
    methods.clear();
    direct_methods = 0;
  }
};

/// What a method handle does; the first four refer to a field, the others to a method.
enum class MethodHandleType : std::uint16_t {
  static_put,
  static_get,
  instance_put,
  instance_get,
  invoke_static,
  invoke_instance,
  invoke_constructor,
  invoke_direct,
  invoke_interface,
};
struct MethodHandle {  // "method_handle_item"
  MethodHandleType type;
  std::uint32_t field_or_method_id;
  bool is_field() const noexcept { return type <= MethodHandleType::instance_get; }
};

/// A list of type indices ("type_list"): parameters of a prototype, interfaces of a class.
class TypeList {
 public:
  TypeList() = default;
  explicit TypeList(Bytes items) noexcept : items_(items) {}
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(items_.size() / 2); }
  TypeIdx operator[](std::uint32_t i) const noexcept {
    return {static_cast<std::uint32_t>(items_[2 * i] | (items_[2 * i + 1] << 8))};
  }

 private:
  Bytes items_;
};

/// One dex file. Borrows its bytes: valid while their owner lives. Copies are cheap views but for the string
/// table; move it.
class DexFile {
 public:
  /// Opens every dex in `data`: one for versions 035 to 040, several for a 041 container. Header, maps and
  /// all id tables are verified, class data and code are not (see `read_class_data`, `Code`). Forms that the
  /// platform takes and other tools refuse are added to `reasons`; of a container with a broken member the
  /// others are read, and a dex_broken reason names it. `where` is the place for errors and reasons,
  /// "base.apk!classes.dex"; later members of a container get "!classes2.dex" and so on behind it.
  ///
  /// Errors: bad_magic, truncated, bad_index, bad_offset, bad_value, unsupported (version after 041,
  /// big-endian), over_budget (more than 2^25 id items in one container, a descriptor over 65,535 bytes).
  static Result<std::vector<DexFile>> open(Bytes data, std::string where, Reasons& reasons);

  const std::string& where() const noexcept { return where_; }
  int version() const noexcept { return version_; }  ///< 35 to 41
  /// All bytes that offsets count from: the file itself, or the whole container for version 041.
  Bytes data() const noexcept { return data_; }

  std::uint32_t string_ids_size() const noexcept { return string_ids_size_; }
  std::uint32_t type_ids_size() const noexcept { return type_ids_size_; }
  std::uint32_t proto_ids_size() const noexcept { return proto_ids_size_; }
  std::uint32_t field_ids_size() const noexcept { return field_ids_size_; }
  std::uint32_t method_ids_size() const noexcept { return method_ids_size_; }
  std::uint32_t class_defs_size() const noexcept { return class_defs_size_; }
  std::uint32_t call_site_ids_size() const noexcept { return call_site_ids_size_; }
  std::uint32_t method_handles_size() const noexcept { return method_handles_size_; }

  // Accessors: the index must be below its table's size (checked by the caller once, where the index is read
  // from code); indices that come out of these tables are already verified.
  /// MUTF-8 without the final NUL
  std::string_view string(StringIdx idx) const noexcept {
    const Text text = strings_[idx.value];
    return {as_text(data_).data() + text.off, text.size};
  }
  /// descriptor "Lcom/a/B;", never empty
  std::string_view type(TypeIdx idx) const noexcept { return string(descriptor_idx(idx)); }
  StringIdx descriptor_idx(TypeIdx idx) const noexcept {
    return {load_u4(item(type_ids_off_, idx.value, 4))};
  }
  ProtoId proto(ProtoIdx idx) const noexcept {
    const std::uint8_t* const at = item(proto_ids_off_, idx.value, 12);
    return {{load_u4(at)}, {load_u4(at + 4)}, load_u4(at + 8)};
  }
  FieldId field(FieldIdx idx) const noexcept {
    const std::uint8_t* const at = item(field_ids_off_, idx.value, 8);
    return {{load_u2(at)}, {load_u2(at + 2)}, {load_u4(at + 4)}};
  }
  MethodId method(MethodIdx idx) const noexcept {
    const std::uint8_t* const at = item(method_ids_off_, idx.value, 8);
    return {{load_u2(at)}, {load_u2(at + 2)}, {load_u4(at + 4)}};
  }
  ClassDef class_def(std::uint32_t i) const noexcept {
    const std::uint8_t* const at = item(class_defs_off_, i, 32);
    return {{load_u4(at)},      load_u4(at + 4),  {load_u4(at + 8)}, load_u4(at + 12),
            {load_u4(at + 16)}, load_u4(at + 20), load_u4(at + 24),  load_u4(at + 28)};
  }
  MethodHandle method_handle(std::uint32_t i) const noexcept {
    const std::uint8_t* const at = item(method_handles_off_, i, 8);
    return {static_cast<MethodHandleType>(load_u2(at)), load_u2(at + 4)};
  }
  /// Place of the i-th call site's encoded array; not verified when the file is opened.
  std::uint32_t call_site_off(std::uint32_t i) const noexcept {
    return load_u4(item(call_site_ids_off_, i, 4));
  }
  TypeList parameters(const ProtoId& proto) const noexcept { return type_list(proto.parameters_off); }
  TypeList interfaces(const ClassDef& def) const noexcept { return type_list(def.interfaces_off); }

  std::string_view name(const MethodId& method) const noexcept { return string(method.name_idx); }
  std::string_view name(const FieldId& field) const noexcept { return string(field.name_idx); }
  /// "(ILjava/lang/String;)V"
  std::string signature(const ProtoId& proto) const;
  /// "Lcom/a/B;->get(I)V", in MUTF-8 as stored
  std::string descriptor(MethodIdx idx) const;
  /// "Lcom/a/B;->name:Ljava/lang/String;"
  std::string descriptor(FieldIdx idx) const;

  /// Reads the class_data_item of `def` into `out` (reused between calls to save allocations), verified:
  /// every index is inside its table and of this class, code offsets lie inside the data. No class data gives
  /// empty lists. Errors: truncated, bad_index, bad_offset, bad_value (a member of another class); `out` then
  /// holds what was read before.
  Result<void> read_class_data(const ClassDef& def, ClassData& out) const;

 private:
  friend class DexOpener;
  const std::uint8_t* item(std::uint32_t off, std::uint32_t index, std::uint32_t item_size) const noexcept {
    return data_.data() + off + std::size_t{index} * item_size;
  }
  TypeList type_list(std::uint32_t off) const noexcept {
    if (off == 0) return {};
    return TypeList(data_.subspan(off + std::size_t{4}, std::size_t{2} * load_u4(data_.data() + off)));
  }

  std::string where_;
  int version_ = 0;
  Bytes data_;
  std::uint32_t string_ids_size_ = 0, string_ids_off_ = 0;
  std::uint32_t type_ids_size_ = 0, type_ids_off_ = 0;
  std::uint32_t proto_ids_size_ = 0, proto_ids_off_ = 0;
  std::uint32_t field_ids_size_ = 0, field_ids_off_ = 0;
  std::uint32_t method_ids_size_ = 0, method_ids_off_ = 0;
  std::uint32_t class_defs_size_ = 0, class_defs_off_ = 0;
  std::uint32_t call_site_ids_size_ = 0, call_site_ids_off_ = 0;
  std::uint32_t method_handles_size_ = 0, method_handles_off_ = 0;
  struct Text {
    std::uint32_t off = 0, size = 0;
  };
  std::vector<Text> strings_;  // by StringIdx; length found once, when verified
};

}  // namespace mingcha::dex
