// The first start of a small app: methods outlined one by one, with a world that the test decides.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "analyzer/program/interpreter.h"
#include "tests/program/linked_app.h"

namespace mingcha::program::test {

/// Appends a call of the static method Lt/Mark;->NAME()V, by which a test tells what runs.
void mark(CodeWriter& code, const std::string& name);
/// SharedPreferences.getBoolean of a key with a default, its answer in a register. Uses registers 8 to 10.
void read(CodeWriter& code, unsigned reg, const std::string& key, int by_default);
/// The same for getInt and getString; without a default: null.
void read_int(CodeWriter& code, unsigned reg, const std::string& key, int by_default);
void read_text(CodeWriter& code, unsigned reg, const std::string& key, const char* by_default = nullptr);
/// Adds Lt/Mark; with its methods a, b, c, yes, no, end, and Lt/Sink; with take(Object).
void write_marks(AppWriter& app);
/// Runs the mark "yes" where the register is not zero, then the mark "end".
void test_answer(CodeWriter& code, unsigned reg);

/// Holds what the test says; everything else is as on the first start. Outlines methods as if nothing else ran.
class FirstStart final : public World {
 public:
  explicit FirstStart(const LinkedApp& app);
  ~FirstStart() override;

  /// Somebody wrote something else to the location.
  void write(const Location& location) { written_.push_back(location); }
  void write_field(const std::string& field) { write({Location::Kind::field, app_.field(field).value, {}}); }
  void set_initial(const std::string& field, int value) { initials_[app_.field(field).value] = value; }
  /// From now on the calls in this method's code are seen by `visit_calls`.
  void add_caller(const std::string& method);
  /// Calls of the method that cannot be visited, as entry points have.
  void add_unseen_call(const std::string& method) { unseen_.push_back(app_.method(method)); }

  Outline outline(const std::string& method) { return interpreter_.outline(app_.method(method)); }
  /// Fields that must stay untouched for it are added to `untouched`.
  std::optional<Outline> outline_ahead(const std::string& method, std::vector<FieldNode>& untouched) {
    return interpreter_.outline_ahead(app_.method(method), untouched);
  }
  Outline outline(const std::string& method, const Interpreter::Assumption& assumption) {
    return interpreter_.outline(app_.method(method), assumption);
  }
  /// Marks that run, then what closes ways: "yes end | key:agreed". Each location once, in the order of the code.
  std::string dump(const Outline& outline) const;
  /// "key:agreed", "key:? (MMKV)", "field:Lt/A;->agreed:Z", "native:Lt/A;->allowed()Z".
  std::string name(const Location& location) const;
  /// What is known of a value: "\"text\"", "7", "object", "?", and what it depends on after an "@".
  std::string name(const Known& known) const;
  /// A value as the outline has it: "text:agreed", "object:Lt/A;", "param:1" …
  std::string name(Value value, const std::string& method) const;
  /// What the interpreter makes of an operand of the method's first call of Lt/Sink;->take.
  std::string evaluate(const std::string& method);
  std::string evaluate_name(const std::string& method);

  Known contents(const Location& location, const Known& initial) const override;
  Known initial(FieldNode field) const override;
  bool is_untouched(FieldNode field) const override;
  Known first_value(FieldNode field) const override;
  bool may_be(const Location&, const Known&) const override { return true; }
  bool is_merged(FieldNode) const override { return false; }
  std::optional<std::span<const std::int64_t>> merged_numbers(FieldNode) const override { return std::nullopt; }
  std::optional<Location> action_of(MethodNode, std::uint32_t, std::vector<MethodNode>&) const override {
    return std::nullopt;
  }
  bool visit_calls(MethodNode method, const VisitCall& visit) const override;

 private:
  class OutlineScope;
  Value sunk(const std::string& method, const Outline& outline) const;
  const LinkedApp& app_;
  IdleAnswers idle_;
  Interpreter interpreter_;
  std::vector<Location> written_;
  std::map<std::uint32_t, int> initials_;
  std::deque<std::pair<MethodNode, Outline>> callers_;
  std::vector<MethodNode> unseen_;
};

/// The code of Lt/Main;->main()V, which is static, and the dump of its outline.
struct OutlineCase {
  const char* name;
  Write main;
  const char* want;
  std::function<void(AppWriter&)> more = {};  ///< members of Lt/Main; and further classes
};

/// `prepare` says what differs from the first start.
void check(const OutlineCase& row, const std::function<void(FirstStart&)>& prepare = {});

}  // namespace mingcha::program::test
