// What the analysis knows of one register, and of a value once it has been worked out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "analyzer/program/fields.h"
#include "analyzer/program/methods.h"

namespace mingcha::program {

/// One register's content, in eight bytes: copied a lot. Indices are those of the method's dex file.
class Value {
 public:
  enum class Kind : std::uint8_t {
    unknown,
    bound,    ///< an object of this type or below: TypeId
    integer,  ///< a number, also null
    boxed,    ///< a number inside an object: see `boxed`
    text,     ///< StringIdx
    type,     ///< a java.lang.Class: TypeId
    object,   ///< made here: exact TypeId and the place of its new-instance
    lambda,   ///< made here by invoke-custom: place
    param,    ///< argument register of the method, the receiver first
    field,    ///< what a field holds: FieldIdx, and the argument register that holds the object, if one does
    result,   ///< what the call at this place returned
    known,    ///< worked out: index into Outline::knowns
    one_of,   ///< one of some small numbers: a set of bits, the first for kLeastChoice
  };
  constexpr Value() = default;
  constexpr Value(Kind kind, std::uint64_t payload)
      : bits_(payload << 8 | static_cast<std::uint64_t>(kind)) {}
  /// Unknown when it does not fit into 56 bits.
  static constexpr Value integer(std::int64_t number) {
    const Value value{Kind::integer, static_cast<std::uint64_t>(number)};
    return value.number() == number ? value : Value{};
  }
  /// A number in an object of the class that boxes this primitive type ('Z', 'I', 'J' …). Unknown when it does not fit
  /// into 48 bits.
  static constexpr Value boxed(char primitive, std::int64_t number) {
    const Value value{Kind::boxed, static_cast<std::uint64_t>(number) << 8 | static_cast<std::uint8_t>(primitive)};
    return value.boxed_number() == number ? value : Value{};
  }
  static constexpr Value field(std::uint32_t field_idx, Value on) {
    const std::uint64_t of = on.is(Kind::param) ? std::uint64_t{on.index() & 0xffffU} + 1 : 0;
    return {Kind::field, of << 32 | field_idx};
  }
  static constexpr Value object(TypeId type, std::uint32_t pc) {
    return {Kind::object, std::uint64_t{type.value & 0xfff'ffffU} << 28 | (pc & 0xfff'ffffU)};
  }
  static constexpr std::int64_t kLeastChoice = -1;  ///< what compilers number the cases of a switch from
  static constexpr std::int64_t kChoices = 56;
  /// The numbers of both, where they are small numbers; else unknown.
  static constexpr Value either(Value a, Value b) {
    const std::uint64_t left = a.choices(), right = b.choices();
    return left != 0 && right != 0 ? Value{Kind::one_of, left | right} : Value{};
  }
  /// As a set of bits; 0 for anything else than small numbers.
  constexpr std::uint64_t choices() const noexcept {
    if (is(Kind::one_of)) return bits_ >> 8;
    const bool is_small = is(Kind::integer) && number() >= kLeastChoice && number() < kLeastChoice + kChoices;
    return is_small ? std::uint64_t{1} << (number() - kLeastChoice) : 0;
  }
  /// False where it is one of other numbers.
  constexpr bool may_be(std::int64_t wanted) const noexcept {
    if (!is(Kind::one_of)) return true;
    const bool is_small = wanted >= kLeastChoice && wanted < kLeastChoice + kChoices;
    return is_small && (choices() >> (wanted - kLeastChoice) & 1) != 0;
  }
  constexpr Kind kind() const noexcept { return static_cast<Kind>(bits_ & 0xff); }
  constexpr bool is(Kind wanted) const noexcept { return kind() == wanted; }
  constexpr std::uint32_t index() const noexcept { return static_cast<std::uint32_t>(bits_ >> 8); }
  constexpr std::int64_t number() const noexcept { return static_cast<std::int64_t>(bits_) >> 8; }
  constexpr std::int64_t boxed_number() const noexcept { return static_cast<std::int64_t>(bits_) >> 16; }
  constexpr char primitive() const noexcept { return static_cast<char>(bits_ >> 8 & 0xff); }
  /// Of a field of an object that is an argument: which. Absent for other fields.
  constexpr std::optional<std::uint32_t> owner() const noexcept {
    const auto of = static_cast<std::uint32_t>(bits_ >> 40);
    return of == 0 ? std::nullopt : std::optional(of - 1);
  }
  constexpr TypeId type() const noexcept {
    return {static_cast<std::uint32_t>(bits_ >> (is(Kind::object) ? 36 : 8))};
  }
  /// Where an object or lambda was made, in code units.
  constexpr std::uint32_t pc() const noexcept { return static_cast<std::uint32_t>(bits_ >> 8) & 0xfff'ffffU; }
  friend constexpr bool operator==(Value a, Value b) noexcept { return a.bits_ == b.bits_; }

 private:
  std::uint64_t bits_ = 0;
};

/// A place that keeps a choice from one run of the app to the next, or from one method to another. On the
/// first start each holds its initial value until code writes another.
struct Location {
  enum class Kind : std::uint8_t {
    stored,   ///< under a key of preferences and the like: `text` is the key
    unnamed,  ///< in a store, under a key that is not known
    field,    ///< a field that is a flag: number of its FieldNode
    native,   ///< the answer of a native method: number of its MethodNode
    table,    ///< rows of a database's table: `text` is its name
    content,  ///< what the object in a field holds (AtomicBoolean): number of its FieldNode
    merged,   ///< which of the classes that were merged runs: number of the FieldNode that says it
    action,   ///< the action of the intents that a service or receiver is given: its TypeId
  };
  Kind kind = Kind::stored;
  std::uint32_t number = 0;
  std::string_view text;  ///< MUTF-8; valid while the dex lives
  friend bool operator==(const Location&, const Location&) = default;
};

struct LocationHash {
  std::size_t operator()(const Location& at) const noexcept {
    return TextHash{}(at.text) * 31U + at.number * std::size_t{2654435761U} +
           static_cast<std::size_t>(at.kind);
  }
};

/// The few locations that something depends on, in the order in which they were met. Further ones are
/// dropped.
class Locations {
 public:
  static constexpr std::size_t kMax = 4;
  void add(const Location& location) {
    for (const Location& known : *this) {
      if (known == location) return;
    }
    if (size_ < kMax) items_[size_++] = location;
  }
  void add(const Locations& others) {
    for (const Location& other : others) add(other);
  }
  bool empty() const noexcept { return size_ == 0; }
  std::size_t size() const noexcept { return size_; }
  const Location* begin() const noexcept { return items_.data(); }
  const Location* end() const noexcept { return items_.data() + size_; }
  friend bool operator==(const Locations& a, const Locations& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::array<Location, kMax> items_;
  std::uint8_t size_ = 0;
};

/// The class whose objects hold numbers of a primitive type: 'Z' is "Ljava/lang/Boolean;". Empty for other types.
inline std::string_view box_of(char primitive) {
  struct Row {
    char primitive;
    std::string_view box;
  };
  static constexpr Row kRows[] = {{'Z', "Ljava/lang/Boolean;"},   {'I', "Ljava/lang/Integer;"}, {'J', "Ljava/lang/Long;"},
                                  {'C', "Ljava/lang/Character;"}, {'B', "Ljava/lang/Byte;"},    {'S', "Ljava/lang/Short;"}};
  for (const Row& row : kRows) {
    if (row.primitive == primitive) return row.box;
  }
  return {};
}

/// A value worked out as far as the state of the locations allows.
struct Known {
  enum class Kind : std::uint8_t {
    unknown,
    number,
    text,
    boxed,    ///< an object around a number; `text` is its class
    unset,    ///< null, or an object around 0: who takes the number out finds 0
    constant, ///< the constant of an enum: `number` is its FieldNode
    made,     ///< an object of exactly `type`: see `made_at`
    object,   ///< not null
    empty,    ///< an object that holds nothing: a cursor without rows
    foreign,  ///< what others say (a server, a file): 0, null, or something that equals no constant
  };
  Kind kind = Kind::unknown;
  std::int64_t number = 0;  ///< also null (0)
  std::string_view text;    ///< MUTF-8; valid while the dex lives
  Locations by;             ///< what it was read from; empty for plain constants
  TypeId type{};            ///< of `made`

  static Known of(std::int64_t value) { return {Kind::number, value, {}, {}}; }
  static Known of(std::string_view value) { return {Kind::text, 0, value, {}}; }
  /// An object by where a method makes it.
  static Known made_at(MethodNode method, std::uint32_t pc, TypeId type) {
    return {Kind::made, static_cast<std::int64_t>(std::uint64_t{method.value} << 32 | pc), {}, {}, type};
  }
  MethodNode maker() const noexcept { return {static_cast<std::uint32_t>(static_cast<std::uint64_t>(number) >> 32)}; }
  std::uint32_t made_pc() const noexcept { return static_cast<std::uint32_t>(number); }
  /// A number in an object of the class that boxes this primitive type; unknown where there is none.
  static Known boxed(char primitive, std::int64_t number) {
    const std::string_view type = box_of(primitive);
    return type.empty() ? Known{} : Known{Kind::boxed, number, type, {}};
  }
  bool is_number() const noexcept { return kind == Kind::number; }
  bool is_text() const noexcept { return kind == Kind::text; }
  bool is_boxed() const noexcept { return kind == Kind::boxed; }
  bool is_foreign() const noexcept { return kind == Kind::foreign; }
  /// An object for certain: whatever it is, it is not null.
  bool is_object() const noexcept {
    return kind == Kind::text || kind == Kind::boxed || kind == Kind::constant || kind == Kind::made ||
           kind == Kind::object || kind == Kind::empty;
  }
  /// Whether it is known not to be null or 0.
  bool is_something() const noexcept { return is_object() || (is_number() && number != 0); }
  /// What equals one value and no other.
  bool is_constant() const noexcept { return is_number() || is_text() || is_boxed() || kind == Kind::constant; }
  bool same_value(const Known& other) const noexcept {
    return kind == other.kind && number == other.number && text == other.text;
  }
};

/// Where two values meet: the value if they are the same, else unknown; depends on what both depend on.
inline Known join(const Known& a, const Known& b) {
  const auto is_zero = [](const Known& value) { return value.is_number() && value.number == 0; };
  const auto is_unset = [&](const Known& value) {
    return value.kind == Known::Kind::unset || is_zero(value) || (value.is_boxed() && value.number == 0);
  };
  Known out = a.same_value(b) ? a : Known{};
  if (a.is_foreign() && is_zero(b)) out = a;
  if (b.is_foreign() && is_zero(a)) out = b;
  if (out.kind == Known::Kind::unknown && is_unset(a) && is_unset(b)) out.kind = Known::Kind::unset;
  if (out.kind == Known::Kind::unknown && a.is_object() && b.is_object() && !(a.is_text() && b.is_text()))
    out.kind = Known::Kind::object;
  out.by = a.by;
  out.by.add(b.by);
  return out;
}

}  // namespace mingcha::program
