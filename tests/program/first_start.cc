#include "tests/program/first_start.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace mingcha::program::test {
namespace {

constexpr const char* kStore = "Landroid/content/SharedPreferences;";

}  // namespace

void mark(CodeWriter& code, const std::string& name) { code.call_static({}, "Lt/Mark;->" + name + "()V"); }

void read(CodeWriter& code, unsigned reg, const std::string& key, int by_default) {
  code.text(9, key).number(10, by_default);
  code.call_interface({8, 9, 10}, std::string(kStore) + "->getBoolean(Ljava/lang/String;Z)Z").answer(reg);
}
void read_int(CodeWriter& code, unsigned reg, const std::string& key, int by_default) {
  code.text(9, key).number(10, by_default);
  code.call_interface({8, 9, 10}, std::string(kStore) + "->getInt(Ljava/lang/String;I)I").answer(reg);
}
void read_text(CodeWriter& code, unsigned reg, const std::string& key, const char* by_default) {
  code.text(9, key);
  if (by_default == nullptr) code.number(10, 0);
  else code.text(10, by_default);
  code.call_interface({8, 9, 10}, std::string(kStore) + "->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
  code.result(reg);
}
void write_marks(AppWriter& app) {
  const Write nothing = [](CodeWriter& code) { code.end(); };
  app.begin("Lt/Mark;");
  for (const char* name : {"yes", "no", "end", "a", "b", "c"}) app.static_method(std::string(name) + "()V", nothing);
  app.begin("Lt/Sink;").static_method("take(Ljava/lang/Object;)V", nothing);
}
void test_answer(CodeWriter& code, unsigned reg) {
  code.if_zero(reg, "no");
  mark(code, "yes");
  code.label("no");
  mark(code, "end");
  code.end();
}

void check(const OutlineCase& row, const std::function<void(FirstStart&)>& prepare) {
  static constexpr const char* kMain = "Lt/Main;->main()V";
  CAPTURE(row.name);
  AppWriter writer;
  write_marks(writer);
  writer.begin("Lt/Main;").static_method("main()V", row.main);
  if (row.more) row.more(writer);
  const LinkedApp app(writer);
  FirstStart start(app);
  if (prepare) prepare(start);
  CHECK(start.dump(start.outline(kMain)) == row.want);
  CHECK(start.dump(start.outline(kMain)) == row.want);  // what one outline leaves behind does not change the next
}

// An outline as a point of view.
class FirstStart::OutlineScope final : public Scope {
 public:
  OutlineScope(const LinkedApp& app, MethodNode method, const Outline& outline)
      : app_(app), method_(method), outline_(outline) {}
  std::uint32_t dex() const override { return app_.methods().class_of(method_).dex; }
  MethodNode method() const override { return method_; }
  const Known* argument(std::uint32_t) const override { return nullptr; }
  const Event* event_at(std::uint32_t pc) const override { return outline_.at(pc); }
  std::span<const Value> operands(const Event& event) const override { return outline_.operands(event); }
  const Known& known(std::uint32_t index) const override { return outline_.knowns[index]; }

 private:
  const LinkedApp& app_;
  MethodNode method_;
  const Outline& outline_;
};

FirstStart::FirstStart(const LinkedApp& app)
    : app_(app), idle_(app.linked()), interpreter_(app.linked(), *this, idle_) {}
FirstStart::~FirstStart() = default;

void FirstStart::add_caller(const std::string& method) {
  const MethodNode node = app_.method(method);
  Outline outline = interpreter_.outline(node);
  callers_.emplace_back(node, std::move(outline));
}

std::string FirstStart::dump(const Outline& outline) const {
  std::string out;
  for (const Event& event : outline.events) {
    CHECK(outline.executes(event.pc) == (event.kind != Event::Kind::give_back || outline.closed.empty()));
    if (!event.is_invoke() || !event.target.present()) continue;
    const std::string called = app_.name(event.target);
    if (called.starts_with("Lt/Mark;")) out += (out.empty() ? "" : " ") + std::string(app_.methods().name(event.target));
  }
  std::vector<std::string> seen;
  for (const ClosedWay& way : outline.closed) {
    for (const Location& location : way.by) {
      const std::string spelled = name(location);
      if (std::find(seen.begin(), seen.end(), spelled) != seen.end()) continue;
      out += (seen.empty() ? " | " : " ") + spelled;
      seen.push_back(spelled);
    }
  }
  return out + (outline.coarse ? " (coarse)" : "");
}

std::string FirstStart::name(const Location& location) const {
  switch (location.kind) {
    case Location::Kind::stored: return "key:" + std::string(location.text);
    case Location::Kind::unnamed: return "key:? (" + std::string(location.text) + ")";
    case Location::Kind::merged:
    case Location::Kind::content: return "content:" + app_.fields().descriptor({location.number});
    case Location::Kind::field: return "field:" + app_.fields().descriptor({location.number});
    case Location::Kind::action: return "action:" + std::string(app_.hierarchy().descriptor({location.number}));
    case Location::Kind::table: return "table:" + std::string(location.text);
    case Location::Kind::native: return "native:" + app_.methods().descriptor({location.number});
  }
  return {};
}

std::string FirstStart::name(const Known& known) const {
  std::string out;
  switch (known.kind) {
    case Known::Kind::unknown: out = "?"; break;
    case Known::Kind::number: out = std::to_string(known.number); break;
    case Known::Kind::text: out = "\"" + std::string(known.text) + "\""; break;
    case Known::Kind::boxed: out = "boxed:" + std::to_string(known.number); break;
    case Known::Kind::unset: out = "unset"; break;
    case Known::Kind::constant: out = "constant:" + std::to_string(known.number); break;
    case Known::Kind::made: out = "object"; break;
    case Known::Kind::object: out = "object"; break;
    case Known::Kind::empty: out = "empty"; break;
    case Known::Kind::foreign: out = "foreign"; break;
  }
  char before = '@';
  for (const Location& location : known.by) {
    out += before + name(location);
    before = ',';
  }
  return out;
}

std::string FirstStart::name(Value value, const std::string& method) const {
  const dex::DexFile& file = app_.methods().dex_of(app_.method(method));
  using Kind = Value::Kind;
  switch (value.kind()) {
    case Kind::unknown: return "?";
    case Kind::bound: return "bound:" + std::string(app_.hierarchy().descriptor(value.type()));
    case Kind::integer: return std::to_string(value.number());
    case Kind::boxed: return "boxed:" + std::to_string(value.boxed_number());
    case Kind::text: return "text:" + std::string(file.string({value.index()}));
    case Kind::type: return "type:" + std::string(app_.hierarchy().descriptor(value.type()));
    case Kind::object: return "object:" + std::string(app_.hierarchy().descriptor(value.type()));
    case Kind::lambda: return "lambda";
    case Kind::param: return "param:" + std::to_string(value.index());
    case Kind::field: return "field:" + file.descriptor(dex::FieldIdx{value.index()});
    case Kind::result: return "result";
    case Kind::known: return "known";
    case Kind::one_of: return "one of";
  }
  return {};
}

Value FirstStart::sunk(const std::string& method, const Outline& outline) const {
  for (const Event& event : outline.events) {
    if (event.is_invoke() && event.target.present() && app_.name(event.target).starts_with("Lt/Sink;->take")) {
      return outline.operands(event)[0];
    }
  }
  FAIL("nothing sinks in " << method);
  return {};
}

std::string FirstStart::evaluate(const std::string& method) {
  const Outline outline = this->outline(method);
  Interpreter::Notes notes;
  return name(interpreter_.evaluate(sunk(method, outline), OutlineScope(app_, app_.method(method), outline), notes));
}
std::string FirstStart::evaluate_name(const std::string& method) {
  const Outline outline = this->outline(method);
  Interpreter::Notes notes;
  return name(interpreter_.evaluate_name(sunk(method, outline), OutlineScope(app_, app_.method(method), outline), notes));
}

Known FirstStart::contents(const Location& location, const Known& initial) const {
  return std::find(written_.begin(), written_.end(), location) == written_.end() ? initial : Known{};
}

Known FirstStart::initial(FieldNode field) const {
  const auto it = initials_.find(field.value);
  return it != initials_.end() ? Known::of(it->second) : first_value(field);
}

bool FirstStart::is_untouched(FieldNode field) const {
  const Location location{Location::Kind::field, field.value, {}};
  return !initials_.contains(field.value) && std::find(written_.begin(), written_.end(), location) == written_.end();
}

Known FirstStart::first_value(FieldNode field) const {
  return Known::of(app_.fields().initial_number(field));
}

bool FirstStart::visit_calls(MethodNode method, const VisitCall& visit) const {
  for (const auto& [node, outline] : callers_) {
    for (const Event& event : outline.events) {
      if (!event.is_invoke() || event.target != method) continue;
      if (!visit(OutlineScope(app_, node, outline), event, Passing::arguments)) return false;
    }
  }
  return std::find(unseen_.begin(), unseen_.end(), method) == unseen_.end();
}

}  // namespace mingcha::program::test
