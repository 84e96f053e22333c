// Encoded values: the constants in annotations, static fields and call sites. Arrays and annotations nest, so
// a value is read into a flat list in the order of its bytes; nothing recurses.
#pragma once

#include <vector>

#include "analyzer/dex/dex_file.h"
#include "analyzer/dex/leb_reader.h"

namespace mingcha::dex {

enum class ValueType : std::uint8_t {  // "value_type"
  byte_value = 0x00,
  short_value = 0x02,
  char_value = 0x03,
  int_value = 0x04,
  long_value = 0x06,
  float_value = 0x10,
  double_value = 0x11,
  method_type = 0x15,
  method_handle = 0x16,
  string = 0x17,
  type = 0x18,
  field = 0x19,
  method = 0x1a,
  enum_value = 0x1b,
  array = 0x1c,
  annotation = 0x1d,
  null = 0x1e,
  boolean = 0x1f,
};

/// One value of the flat list. The parts of an array or annotation follow it, up to `end`.
struct EncodedValue {
  ValueType type;
  StringIdx name_idx;      ///< element name, where the value is directly inside an annotation
  std::uint32_t size = 0;  ///< parts of an array or annotation
  std::uint32_t end = 0;   ///< index in the list behind the last part of this value
  /// Numbers sign-extended (char zero-extended); float and double as their bits; boolean 0 or 1; otherwise an
  /// index: of a string, type (also of an annotation), field (also of an enum), method, proto or method
  /// handle, verified to be inside its table.
  std::uint64_t bits = 0;

  std::int64_t number() const noexcept { return static_cast<std::int64_t>(bits); }
  std::uint32_t index() const noexcept { return static_cast<std::uint32_t>(bits); }
};
using EncodedValues = std::vector<EncodedValue>;

/// Values of one item, nested ones included. Spent: over_budget. Real items have a few thousand at most.
inline constexpr std::size_t kMaxValues = 1U << 18;

/// Appends one encoded_value at the reader's place, with its parts.
/// Errors: truncated, bad_index, bad_value (an unknown type or a length that the type cannot have),
/// over_budget.
Result<void> read_encoded_value(const DexFile& dex, LebReader& leb, EncodedValues& out);

/// Appends one encoded_array as a value of type `array`.
Result<void> read_encoded_array(const DexFile& dex, LebReader& leb, EncodedValues& out);

/// Appends one encoded_annotation as a value of type `annotation`.
Result<void> read_encoded_annotation(const DexFile& dex, LebReader& leb, EncodedValues& out);

/// Initial values of the first static fields of `def`, in the order of `ClassData::static_fields`: the first
/// value is the array. Empty where the class has none.
Result<EncodedValues> read_static_values(const DexFile& dex, const ClassDef& def);

}  // namespace mingcha::dex
