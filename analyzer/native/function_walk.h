// One walk over a function: registers and memory along its blocks. For the function reader.
#pragma once

#include <tsl/robin_map.h>

#include <set>
#include <vector>

#include "analyzer/native/calling_convention.h"
#include "analyzer/native/function_reader.h"
#include "analyzer/native/function_state.h"
#include "analyzer/native/string_functions.h"
#include "analyzer/native/text_functions.h"

namespace mingcha::native {

class FunctionWalk {
 public:
  static constexpr std::uint64_t kNoEnd = ~std::uint64_t{0};
  /// `limit`: instructions.
  FunctionWalk(FunctionReader& reader, std::uint64_t address, std::uint64_t end, std::uint32_t limit);
  Outline run();
  /// Instructions that were looked at.
  std::uint32_t taken() const noexcept { return limit_ - left_; }

 private:
  struct Block {
    FunctionState state;
    std::uint32_t runs = 0;
  };

  // Control flow, function_walk.cc.
  void work_off();
  void run_block(std::uint64_t begin);
  bool apply(const Step& step, FunctionState& state);
  void flow_to(std::uint64_t address, const FunctionState& state);
  void jump_to(std::uint64_t target, FunctionState& state);
  bool is_inside(std::uint64_t address) const noexcept { return address >= begin_ && address < end_; }

  // Values.
  Value plus(Value value, std::int64_t number) const;
  Value sum(const Value& a, const Value& b, std::int64_t shift) const;
  Value load(const FunctionState& state, const Value& base, std::int64_t offset, std::uint8_t width);
  Value load_from_table(std::uint64_t address);
  Value load_from_library(std::uint64_t address, std::uint8_t width);
  Value memory_at(const Value& base, std::int64_t offset);
  Value argument(const FunctionState& state, std::size_t position);
  std::optional<Value> load_words(const FunctionState& state, const Value& base, std::int64_t offset,
                                  std::uint8_t width);
  void store(FunctionState& state, const Step& step);
  void store_word(FunctionState& state, const Value& base, std::int64_t offset, std::uint8_t width,
                  const Value& value);

  // Calls, function_calls.cc.
  void call(std::uint64_t target, FunctionState& state);
  void call_value(const Value& target, FunctionState& state);
  void system_call(FunctionState& state);
  void add_call(Call::To to, std::uint64_t target, FunctionState& state, const Value& callee = {});
  void add_call_by_system(std::string_view name, const Call& call);
  void finish_call(std::uint32_t number, const std::optional<Value>& result, FunctionState& state);
  bool takes_return_address(std::uint64_t target, FunctionState& state);
  std::optional<Value> run_text_function(const TextFunction& function, const Call& call,
                                         FunctionState& state);
  void copy_text(const TextFunction& function, const Call& call, FunctionState& state);
  std::string print(const TextFunction& function, const Call& call, const FunctionState& state) const;
  std::optional<StringFunction> string_function(Call::To to, std::uint64_t target);
  std::optional<Value> string_at(const Value& object, const FunctionState& state);
  Value letters_of(const Value& pointer, const FunctionState& state);
  void run_string_function(const StringFunction& function, const Call& call, FunctionState& state);
  void set_string(const Value& object, const StringFunction& function, const std::optional<std::string>& text,
                  FunctionState& state);
  void spread_arguments(Call& call, const FunctionState& state);
  void run_slot(const Call& call, FunctionState& state);
  void register_natives(const Call& call, const FunctionState& state);
  std::optional<std::string> text_of(const Value& value, const FunctionState& state) const;
  Value text_value(std::string text);

  FunctionReader& reader_;
  const ElfFile& file_;
  const CallingConvention& convention_;
  std::uint64_t begin_, end_;
  bool thumb_;
  std::uint32_t limit_, left_;
  std::uint64_t at_ = 0, next_ = 0;  // the instruction that is looked at, and the one behind it
  Steps steps_;
  tsl::robin_map<std::uint64_t, Block> blocks_;
  tsl::robin_map<std::uint64_t, std::uint64_t> block_of_;  // by address of an instruction
  std::set<std::uint64_t> pending_;
  std::vector<std::pair<std::uint64_t, FunctionState>> switches_;  // jumps that were not followed
  tsl::robin_map<std::uint64_t, std::uint32_t> call_at_;
  std::vector<std::vector<Value>> words_;  // of values of that kind
  bool gives_back_ = false;
  Outline out_;
};

}  // namespace mingcha::native
