// Constants inside one method: what its registers hold at each call, by a register-level pass over its blocks.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/blocks.h"
#include "analyzer/program/modelled_calls.h"

namespace mingcha::program {

/// What is known of one register.
struct Constant {
  enum class Kind : std::uint8_t {
    unknown,
    text,     ///< a string (or Uri) with this text
    integer,
    builder,  ///< a StringBuilder that holds `text`
    array,    ///< a small array; elements by Constants::elements
    class_,   ///< a java.lang.Class: `text` is its descriptor
    method,   ///< a reflected method: `text` its class, `name` its name
    field,    ///< a reflected field: `text` its class, `name` its name
    // Where a value comes from that is not constant; only with Follow::origins.
    passed,    ///< what the caller passes: `integer` is the argument register
    held,      ///< what a field holds, or an element of it: `integer` is the FieldIdx
    returned,  ///< what the call at `object` gives back, or an element of it: `integer` is the MethodIdx
  };
  Kind kind = Kind::unknown;
  std::uint32_t object = 0;   ///< of builders and arrays: where they were made (code units)
  std::int64_t integer = 0;
  std::string_view text;      ///< MUTF-8; valid while the Constants and the dex live
  std::string_view name;

  bool is_text() const noexcept { return kind == Kind::text; }
  friend bool operator==(const Constant&, const Constant&) = default;
};

/// One call with what is known of its arguments.
struct CallSite {
  std::uint32_t pc;                 ///< code units
  std::uint32_t method_idx;
  Model model;
  std::span<const Constant> arguments; ///< one per register, the receiver first; of wide values the second is unknown
};

/// The pass. Reusable for many methods; values given to a visitor are valid during the visit.
class Constants {
 public:
  using Visitor = std::function<void(const CallSite&)>;
  /// Sees writes to fields, returns and branches, with what is known of the first operand and, where there is one, the
  /// second (unknown for a comparison with zero).
  using Watcher = std::function<void(const dex::Instruction&, const Constant&, const Constant&)>;
  enum class Outcome : std::uint8_t { done, over_budget };
  /// `origins` also says where other values come from, and takes lists of the platform for arrays.
  enum class Follow : std::uint8_t { constants, origins };

  /// Limits for one method: registers x blocks held at once, and registers and instructions worked through. Spent:
  /// nothing is visited and `over_budget` comes back, which the caller reports.
  static constexpr std::size_t kMaxState = 500'000;
  static constexpr std::size_t kMaxSteps = 20'000'000;
  /// Arrays followed in one method; further ones are unknown.
  static constexpr std::size_t kMaxArrays = 1'024;
  /// Bytes of one built string, and of all strings built in one method. Spent: the string is unknown.
  static constexpr std::size_t kMaxText = 4'096;
  static constexpr std::size_t kMaxTexts = std::size_t{4} << 20;

  /// `models`: of `model_calls(file)`. Both must outlive the pass.
  Constants(const dex::DexFile& file, std::span<const Model> models, Follow follow = Follow::constants);
  ~Constants();

  /// Interprets the method until nothing changes, then visits its calls in the order of the code.
  Outcome run(const dex::CodeItem& code, std::span<const dex::TryItem> tries, const Visitor& visit,
              const Watcher& watch = {});

  /// Elements of an array value; unknown where not set, or set to different values.
  std::span<const Constant> elements(const Constant& array) const;
  /// The value itself, or all that is in the array or list, also inside others; each known one once.
  std::vector<Constant> leaves(const Constant& value) const;

 private:
  struct Array {                       // written once an element, or unknown: the order of writes does not matter
    std::uint32_t object;
    std::vector<Constant> elements;
    std::vector<bool> written;
  };
  using State = std::vector<Constant>;

  bool interpret_until_stable();
  bool merge(std::uint32_t block, const State& from);
  Constant either(const Constant& a, const Constant& b, std::uint32_t number);
  void interpret(std::uint32_t block, State& state, const Visitor* visit);
  void step(const dex::Instruction& in, State& state);
  void step_array(const dex::Instruction& in, State& state);
  void call(const dex::Instruction& in, State& state, const Visitor* visit);
  Constant origin_of_call(const dex::Instruction& in);
  void set_origin(const dex::Instruction& in, State& state);
  void watch(const dex::Instruction& in, const State& state);
  void add_element(const Constant& list, const Constant& value);
  Constant result_of(Model model, std::span<const Constant> arguments, State& state);
  Constant append(const Constant& builder, const Constant& piece, State& state);
  void forget(const Constant& object, State& state);
  Constant join(std::string_view left, std::string_view right, Constant::Kind kind, std::uint32_t object);
  Constant make_array(std::uint32_t object, std::int64_t size);
  void write_element(const Constant& array, std::int64_t index, const Constant& value);

  const dex::DexFile* file_;
  std::span<const Model> models_;
  Follow follow_;
  const Watcher* watch_ = nullptr;
  const dex::CodeItem* code_ = nullptr;
  std::vector<Block> blocks_;
  std::vector<State> entry_states_;  // by block; empty = not reached
  std::vector<Array> arrays_;
  std::deque<std::string> texts_;    // built strings; addresses stay
  std::size_t texts_bytes_ = 0;
  std::vector<Constant> arguments_;
  Constant last_result_;
  std::size_t steps_ = 0;
};

}  // namespace mingcha::program
