// Reads encoded values with a stack of what is still open, instead of recursion.
#include "analyzer/dex/encoded_value.h"

#include <fmt/format.h>

namespace mingcha::dex {
namespace {

enum class Payload : std::uint8_t { none, sign_extended, zero_extended, right_aligned, index, nested };

struct Kind {
  ValueType type;
  Payload payload;
  std::uint8_t max_arg;  ///< largest value_arg: bytes of the number minus one, or 1 of a boolean
  std::uint32_t (DexFile::*table_size)() const noexcept = nullptr;
};

constexpr Kind kKinds[] = {
    {ValueType::byte_value, Payload::sign_extended, 0},
    {ValueType::short_value, Payload::sign_extended, 1},
    {ValueType::char_value, Payload::zero_extended, 1},
    {ValueType::int_value, Payload::sign_extended, 3},
    {ValueType::long_value, Payload::sign_extended, 7},
    {ValueType::float_value, Payload::right_aligned, 3},
    {ValueType::double_value, Payload::right_aligned, 7},
    {ValueType::method_type, Payload::index, 3, &DexFile::proto_ids_size},
    {ValueType::method_handle, Payload::index, 3, &DexFile::method_handles_size},
    {ValueType::string, Payload::index, 3, &DexFile::string_ids_size},
    {ValueType::type, Payload::index, 3, &DexFile::type_ids_size},
    {ValueType::field, Payload::index, 3, &DexFile::field_ids_size},
    {ValueType::method, Payload::index, 3, &DexFile::method_ids_size},
    {ValueType::enum_value, Payload::index, 3, &DexFile::field_ids_size},
    {ValueType::array, Payload::nested, 0},
    {ValueType::annotation, Payload::nested, 0},
    {ValueType::null, Payload::none, 0},
    {ValueType::boolean, Payload::none, 1},
};

const Kind* kind_of(unsigned value_type) noexcept {
  for (const Kind& kind : kKinds) {
    if (static_cast<unsigned>(kind.type) == value_type) return &kind;
  }
  return nullptr;
}

class ValueReader {
 public:
  ValueReader(const DexFile& dex, LebReader& leb, EncodedValues& out) : dex_(dex), leb_(leb), out_(out) {}

  /// A value whose header says what it is.
  Result<void> value() {
    if (auto r = one({}); !r) return r;
    return parts();
  }
  /// An encoded_array or encoded_annotation, which has no header.
  Result<void> bare(ValueType type) {
    if (auto r = opened(type, {}); !r) return r;
    return parts();
  }

 private:
  Result<void> parts() {
    while (!open_.empty()) {
      Open& top = open_.back();
      if (top.left == 0) {
        out_[top.at].end = static_cast<std::uint32_t>(out_.size());
        open_.pop_back();
        continue;
      }
      --top.left;
      StringIdx name_idx;
      if (top.in_annotation) {
        name_idx.value = leb_.uleb128();
        if (!leb_.ok()) return broken(Errc::truncated, "name_idx", "");
        if (name_idx.value >= dex_.string_ids_size())
          return out_of_table("name_idx", name_idx.value, dex_.string_ids_size());
      }
      if (auto r = one(name_idx); !r) return r;
    }
    return {};
  }

  /// Reads one value; the parts of an array or annotation are left on the stack.
  Result<void> one(StringIdx name_idx) {
    const std::uint8_t header = leb_.u1();
    if (!leb_.ok()) return broken(Errc::truncated, "value_type", "");
    const unsigned arg = header >> 5;
    const Kind* const kind = kind_of(header & 0x1fU);
    if (kind == nullptr || arg > kind->max_arg)
      return broken(Errc::bad_value, "value_type", fmt::format("{:#04x}", header));
    if (kind->payload == Payload::nested) return opened(kind->type, name_idx);
    if (out_.size() >= kMaxValues) return broken(Errc::over_budget, "values", "");
    const std::uint64_t bits = kind->payload == Payload::none ? arg : number(kind->payload, arg + 1);
    if (!leb_.ok()) return broken(Errc::truncated, "value", "");
    if (kind->table_size != nullptr) {
      if (const std::uint32_t size = (dex_.*kind->table_size)(); bits >= size)
        return out_of_table("value", static_cast<std::uint32_t>(bits), size);
    }
    out_.push_back({kind->type, name_idx, 0, static_cast<std::uint32_t>(out_.size()) + 1, bits});
    return {};
  }

  Result<void> opened(ValueType type, StringIdx name_idx) {
    const bool is_annotation = type == ValueType::annotation;
    const std::uint32_t type_idx = is_annotation ? leb_.uleb128() : 0;
    const std::uint32_t size = leb_.uleb128();
    if (!leb_.ok() || size > leb_.left()) return broken(Errc::truncated, "size", fmt::format("{}", size));
    if (is_annotation && type_idx >= dex_.type_ids_size())
      return out_of_table("type_idx", type_idx, dex_.type_ids_size());
    if (out_.size() >= kMaxValues) return broken(Errc::over_budget, "values", "");
    open_.push_back({static_cast<std::uint32_t>(out_.size()), size, is_annotation});
    out_.push_back({type, name_idx, size, 0, type_idx});
    return {};
  }

  /// A little-endian number of `bytes` bytes, its missing bytes filled as the kind wants.
  std::uint64_t number(Payload payload, unsigned bytes) {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < bytes; ++i) bits |= std::uint64_t{leb_.u1()} << (8 * i);
    const unsigned unused = 64 - 8 * bytes;
    if (payload == Payload::sign_extended)
      return static_cast<std::uint64_t>(static_cast<std::int64_t>(bits << unused) >> unused);
    return payload == Payload::right_aligned ? bits << unused : bits;
  }

  Result<void> broken(Errc code, const char* field, std::string got) const {
    return fail(code, fmt::format("{}: encoded_value.{}", dex_.where(), field), leb_.pos(), std::move(got));
  }
  Result<void> out_of_table(const char* field, std::uint32_t index, std::uint32_t size) const {
    return broken(Errc::bad_index, field, fmt::format("{} >= {}", index, size));
  }

  struct Open {
    std::uint32_t at, left;  ///< place in the list, parts not read yet
    bool in_annotation;
  };
  const DexFile& dex_;
  LebReader& leb_;
  EncodedValues& out_;
  std::vector<Open> open_;
};

}  // namespace

Result<void> read_encoded_value(const DexFile& dex, LebReader& leb, EncodedValues& out) {
  return ValueReader(dex, leb, out).value();
}

Result<void> read_encoded_array(const DexFile& dex, LebReader& leb, EncodedValues& out) {
  return ValueReader(dex, leb, out).bare(ValueType::array);
}

Result<void> read_encoded_annotation(const DexFile& dex, LebReader& leb, EncodedValues& out) {
  return ValueReader(dex, leb, out).bare(ValueType::annotation);
}

Result<EncodedValues> read_static_values(const DexFile& dex, const ClassDef& def) {
  EncodedValues values;
  if (def.static_values_off == 0) return values;
  LebReader leb(dex.data(), def.static_values_off);
  if (auto r = read_encoded_array(dex, leb, values); !r) return tl::unexpected(std::move(r.error()));
  return values;
}

}  // namespace mingcha::dex
