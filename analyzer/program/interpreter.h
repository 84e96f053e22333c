// Conditional interpretation of methods: what runs when the locations hold what they hold, and on which
// locations that depends.
//
// A method is worked through block by block, from the entry along the ways that can be taken. A branch on a
// value that is known takes one way; the other is noted as closed by the locations the value came from. Calls
// of small methods whose answer is tested ("has the user agreed?") are worked out in the same way, in place.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/answer_memo.h"
#include "analyzer/program/outline.h"
#include "analyzer/program/world.h"

namespace mingcha::program {

struct Calculation;

/// Methods whose answer, and fields whose first value, was found to be unknown whatever the locations hold. Kept
/// with how many calls deep it was looked for, since it may be known to who looks deeper, and with the steps it took:
/// spent again each time, so that budgets do not depend on who asked first. Safe from several threads.
class IdleAnswers {
 public:
  explicit IdleAnswers(const LinkedProgram& linked)
      : of_method_(std::make_unique<std::atomic<std::uint32_t>[]>(linked.methods.size())),
        of_field_(std::make_unique<std::atomic<std::uint32_t>[]>(linked.fields.size())) {}
  /// 1 + the steps; 0 = not known to be idle for who looks `deep` calls further.
  std::uint32_t steps(MethodNode method, std::uint32_t deep) const { return read(of_method_[method.value], deep); }
  std::uint32_t steps(FieldNode field, std::uint32_t deep) const { return read(of_field_[field.value], deep); }
  void add(MethodNode method, std::uint32_t deep, std::uint32_t steps) {
    write(of_method_[method.value], deep, steps);
  }
  void add(FieldNode field, std::uint32_t deep, std::uint32_t steps) { write(of_field_[field.value], deep, steps); }

 private:
  static constexpr unsigned kDeepBits = 4;  // more than any limit of an interpreter
  static std::uint32_t read(const std::atomic<std::uint32_t>& kept, std::uint32_t deep) {
    const std::uint32_t value = kept.load(std::memory_order_relaxed);
    return deep > (value & ((1U << kDeepBits) - 1)) ? 0 : value >> kDeepBits;
  }
  static void write(std::atomic<std::uint32_t>& kept, std::uint32_t deep, std::uint32_t steps) {
    kept.store((steps + 1) << kDeepBits | deep, std::memory_order_relaxed);
  }

  std::unique_ptr<std::atomic<std::uint32_t>[]> of_method_, of_field_;
};

/// Not thread-safe: one for each thread at a time.
class Interpreter {
 public:
  /// Methods called within each other to work out one answer.
  static constexpr std::uint32_t kMaxDepth = 6;
  /// More of them where the answer is what a flow emits: a flow takes two or three by itself.
  static constexpr std::uint32_t kMaxDepthOfFlows = 10;
  /// Code units of a method whose answer is worked out.
  static constexpr std::uint32_t kMaxAnswerUnits = 400;
  /// The same where the answer is an object, of which is asked whether it is null.
  static constexpr std::uint32_t kMaxObjectAnswerUnits = 16;
  /// Instructions worked through for one outline, answers of others included. Spent: the outline is coarse.
  static constexpr std::uint32_t kMaxSteps = 400'000;
  /// Calls of a method whose arguments are compared; with more they are taken to differ.
  static constexpr std::uint32_t kMaxCallers = 48;
  /// Registers times blocks held at once for one method.
  static constexpr std::size_t kMaxState = 400'000;

  Interpreter(const LinkedProgram& linked, const World& world, IdleAnswers& idle);
  ~Interpreter();

  /// The outline of a method while the world changes. Holds as long as these fields are untouched, which are added to
  /// `untouched`; absent where it takes a look at more of the world.
  std::optional<Outline> outline_ahead(MethodNode method, std::vector<FieldNode>& untouched);

  /// From now on outlines also have the calls of the platform that lead nowhere, for who looks at what they are given.
  void note_all_calls() noexcept { notes_all_calls_ = true; }

  /// The world stands still until this is called again: answers are kept meanwhile.
  void remember() {
    remembers_ = true;
    memo_.forget();
  }

  /// The outline of a method with code. What is broken in the code ends there.
  Outline outline(MethodNode method);

  /// What is taken for granted while a callback is looked at for one of the buttons that share it.
  struct Assumption {
    std::optional<std::int64_t> view_id;                              ///< of the view that was clicked
    std::vector<std::pair<std::uint32_t, std::int64_t>> parameters{};  ///< argument registers and their values
    std::optional<std::int64_t> result_code{};                          ///< of the activity whose result came
    std::optional<std::pair<FieldNode, std::int64_t>>
        merged{};  ///< the number of the object of a merged class
    bool any() const noexcept { return view_id || !parameters.empty() || result_code || merged; }
  };
  /// The outline of a method under an assumption.
  Outline outline(MethodNode method, const Assumption& assumption);

  using Notes = program::Notes;

  /// Works out a value in the terms of `scope`; what it depends on is added to `notes`.
  Known evaluate(Value value, const Scope& scope, Notes& notes);
  /// The same for a name: also looks into fields that are written once, where they are made.
  Known evaluate_name(Value value, const Scope& scope, Notes& notes);
  /// What the constructor keeps in a final field of the object that a value is, in the terms of `scope`; unknown where
  /// it is not known which object that is.
  Known evaluate_kept(Value object, FieldNode field, const Scope& scope, Notes& notes);

 private:
  struct Frame;
  struct Way;
  class UntouchedWorld;
  Frame& frame(std::uint32_t depth);
  bool prepare(Frame& f, MethodNode method);
  bool run(Frame& f);
  void run_coarsely(Frame& f);
  std::uint32_t run_block(Frame& f, std::uint32_t pc);
  void step(Frame& f, const dex::Instruction& in);
  bool is_coroutine_label(FieldNode field, std::string_view name) const;
  void step_field(Frame& f, const dex::Instruction& in);
  void invoke(Frame& f, const dex::Instruction& in);
  void invoke_custom(Frame& f, const dex::Instruction& in);
  void branch(Frame& f, const dex::Instruction& in, std::uint32_t next);
  void switch_(Frame& f, const dex::Instruction& in, std::uint32_t next);
  std::optional<std::span<const std::int64_t>> alternatives(const Known& value) const;
  bool differ(const Known& a, const Known& b) const;
  void flow_to(Frame& f, std::uint32_t pc);
  void flow_to_handlers(Frame& f, std::uint32_t pc);
  static bool is_suspension(const Frame& f, Value value);
  void leave(Frame& f, Value value, bool is_object);
  Outline take(Frame& f);

  Known evaluate(Value value, const Scope& scope, std::uint32_t depth);
  Known evaluate_call(const Event& event, const Scope& scope, std::uint32_t depth);
  Known evaluate_action(const policies::IntentApi& row, const Event& event, const Scope& scope, std::uint32_t depth);
  Known evaluate_word(Value value, const Scope& scope, std::uint32_t depth);
  Known evaluate_store(const policies::StoreApi& row, const Event& event, const Scope& scope,
                       std::uint32_t depth);
  Known evaluate_callback(const policies::ImplicitEdge& row, const Event& event, const Scope& scope,
                          std::uint32_t depth);
  Known evaluate_name(Value value, const Scope& scope, std::uint32_t depth);
  // derived_answers.cc
  Known evaluate_derived(const policies::StoreApi& row, const Event& event, const Scope& scope, std::uint32_t depth);
  bool derives_at_once(Frame& f, std::uint32_t pc, const policies::StoreApi& row, std::string_view returns);
  bool is_worth_calculating(const Frame& f, Value value, bool any_answer) const;
  Value calculate_in(Frame& f, const dex::Instruction& in, const Calculation& how);
  bool asks_nothing(const Frame& f, const policies::StoreApi& row) const;
  Value is_instance(Frame& f, const dex::Instruction& in);
  Known are_equal(const Known& first, const Known& second, bool ignores_case) const;
  // made_objects.cc
  void note_construction(Frame& f, MethodNode constructor);
  bool look_at_making(const Known& made, std::uint32_t depth);
  Known kept_in(const Known& made, FieldNode field, std::uint32_t depth);
  Known evaluate_object(FieldNode field, Value value, const Scope& scope, std::uint32_t depth);
  Known evaluate_constant(policies::Derived how, const Known& constant, std::uint32_t depth);
  Known constant_of_name(Value type, const Known& name) const;
  Known constant_of_ordinal(const Frame& f, Value values, const Known& ordinal);
  std::vector<FieldNode> constants_of(TypeId type) const;
  Known evaluate_cell(const policies::StoreApi& row, const Event& event, const Scope& scope, std::uint32_t depth);
  void wait(Frame& f, const Event& event);
  Value element_in(Frame& f, const dex::Instruction& in);
  void note_element(Frame& f, const dex::Instruction& in);
  bool is_worth_asking(MethodNode method, bool gives_constant) const;
  MethodNode target_of(const Event& event, const Scope& scope, std::uint32_t depth);
  // flow_elements.cc
  Known evaluate_element(Value flow, const Scope& scope, std::uint32_t depth);
  Known evaluate_values(Value flow, const Scope& scope, std::uint32_t depth);
  Known collected(std::uint32_t index, const Event& call, const Scope& scope, std::uint32_t depth);
  Known emitted_by(TypeId type, std::string_view name, std::uint32_t depth);
  void note_emitted(Frame& f, const policies::StoreApi& row);
  static Known assume(std::int64_t number);
  Known number_of_merged(FieldNode field);
  Known read_mode(FieldNode field);
  Known read(const Location& location, const Known& initial);
  template <class Work>
  Known remembered(Question question, const Work& work);
  Known note(const Notes& notes, const Known& known);
  Known answer(MethodNode method, std::span<const Known> arguments, std::uint32_t depth,
               bool ignores_unknown);
  Known work_out_answer(MethodNode method, std::span<const Known> arguments, std::uint32_t depth,
                        bool ignores_unknown);
  Known passed_by_callers(MethodNode method, std::uint32_t index, std::uint32_t depth);
  Known join_passed(MethodNode method, std::uint32_t index, std::uint32_t depth);
  Known made_value(FieldNode field, std::uint32_t depth);
  Known value_by_makers(FieldNode field, std::uint32_t depth, bool wants_elements);

  LinkedProgram linked_;
  const World* world_;
  IdleAnswers* idle_;
  std::vector<std::unique_ptr<Frame>> frames_;  // by depth
  Notes notes_;
  AnswerMemo memo_;
  bool remembers_ = false;
  bool ahead_ = false;  // the world is not there
  Assumption assumed_;
  std::uint32_t steps_ = 0;
  bool notes_all_calls_ = false;
  TypeId enum_class_;                    // java.lang.Enum; absent where the app has none
  std::uint32_t max_depth_ = kMaxDepth;  // now
};

/// Where a call by this row reads or writes, by the name it is given. Absent when it does neither: SQL that
/// makes a table, or counts rows.
std::optional<Location> location_of(const policies::StoreApi& row, const Known& name);

/// Whether a field of this type is followed as a flag wherever it is read. Static words are where they are
/// compared.
bool is_flag(std::string_view type, const Field& field);
/// A field that holds a number by which an object chooses what to do, as far as its kind tells.
bool is_mode(std::string_view type, const Field& field);

/// Whether a field of this type holds the constant of an enum that stands for a choice.
bool is_choice(const LinkedProgram& linked, TypeId enum_class, FieldNode field);

/// Whether an answer of this type can decide a branch: a number, or an object that may hold one.
bool can_be_answer(std::string_view return_type);

}  // namespace mingcha::program
