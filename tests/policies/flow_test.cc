// The tables of implicit control flow: that they load, hang together, and are complained of where they are
// wrong.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "policies/flow_loader.h"
#include "policies/policy_set.h"
#include "policies/rule_listing.h"
#include "tests/policies/folder.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const Flow& flow() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return set->catalogue().flow;
}

template <class Row>
std::string method_of(const Row& row) {
  return std::string(row.class_descriptor) + "->" + std::string(row.member) + std::string(row.descriptor);
}

/// Types of the argument registers: of a static method, or of an instance method with "this" first; the
/// second register of a long or double is "". nullopt when the descriptor is malformed.
std::optional<std::vector<std::string>> registers_of(std::string_view descriptor, bool is_static) {
  std::vector<std::string> out;
  if (!is_static) out.emplace_back("this");
  if (!descriptor.starts_with('(')) return std::nullopt;
  descriptor.remove_prefix(1);
  const auto take = [&]() -> std::optional<std::string> {
    std::size_t end = descriptor.find_first_not_of('[');
    if (end == std::string_view::npos) return std::nullopt;
    if (descriptor[end] == 'L') {
      end = descriptor.find(';', end);
      if (end == std::string_view::npos) return std::nullopt;
    } else if (std::string_view("ZBCSIJFDV").find(descriptor[end]) == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string type(descriptor.substr(0, end + 1));
    descriptor.remove_prefix(end + 1);
    return type;
  };
  while (!descriptor.empty() && !descriptor.starts_with(')')) {
    const auto type = take();
    if (!type || *type == "V") return std::nullopt;
    out.push_back(*type);
    if (*type == "J" || *type == "D") out.emplace_back();
  }
  if (descriptor.empty()) return std::nullopt;
  descriptor.remove_prefix(1);
  if (!take() || !descriptor.empty()) return std::nullopt;
  return out;
}

/// True when the register holds a type that `fits`, whether the method is static or not (the tables do not
/// say).
template <class Fits>
bool register_fits(std::string_view descriptor, std::size_t position, Fits fits) {
  if (descriptor == "*") return true;
  for (const bool is_static : {false, true}) {
    const auto registers = registers_of(descriptor, is_static);
    if (registers && position < registers->size() && fits((*registers)[position])) return true;
  }
  return false;
}

bool is_reference(const std::string& type) {
  return type == "this" || type.starts_with('L') || type.starts_with('[');
}

bool well_formed(std::string_view descriptor) {
  return descriptor == "*" || registers_of(descriptor, true).has_value();
}

}  // namespace

TEST_CASE("the tables of flow load, and no key repeats") {
  CHECK(flow().edges.size() > 600);
  CHECK(flow().callback_types.size() > 400);
  CHECK(flow().lifecycles.size() > 20);
  CHECK(flow().stores.size() > 100);
  CHECK(flow().intents.size() > 100);
  std::set<std::string> seen;
  for (const ImplicitEdge& edge : flow().edges) {
    CAPTURE(edge.id);
    CHECK(seen.insert(std::string(edge.id)).second);
    CHECK(edge.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
  }
  for (const CallbackType& row : flow().callback_types) {
    CAPTURE(row.id);
    CHECK(seen.insert(std::string(row.id)).second);
    CHECK(row.id.starts_with("type-"));
  }
  for (const StoreApi& row : flow().stores) CHECK(seen.insert("store " + method_of(row)).second);
  for (const IntentApi& row : flow().intents) CHECK(seen.insert("intent " + method_of(row)).second);
  for (const Lifecycle& set : flow().lifecycles) CHECK(seen.insert("set " + std::string(set.id)).second);
}

TEST_CASE("an edge's argument is a register of its descriptor that can hold the callback") {
  for (const ImplicitEdge& edge : flow().edges) {
    CAPTURE(edge.id);
    CHECK(well_formed(edge.descriptor));
    CHECK(is_class_descriptor(edge.callback_class));
    CHECK_FALSE(edge.callbacks.empty());
    if (edge.argument_is != ArgumentIs::result)
      CHECK(register_fits(edge.descriptor, edge.argument, [&](const std::string& type) {
        if (edge.argument_is == ArgumentIs::class_name) return type == "Ljava/lang/String;";
        if (edge.argument_is == ArgumentIs::class_constant) return type == "Ljava/lang/Class;";
        if (edge.argument_is == ArgumentIs::component_name) return type == "Landroid/content/ComponentName;";
        return is_reference(type);
      }));
    if (edge.period_argument && edge.period_unit != PeriodUnit::duration)
      CHECK(register_fits(edge.descriptor, *edge.period_argument,
                          [](const std::string& type) { return type == "J" || type == "I"; }));
    for (const CallbackMethod& method : edge.callbacks) {
      CAPTURE(method.name, method.descriptor);
      CHECK(well_formed(method.descriptor));
      if (edge.trigger == Trigger::user) CHECK(method.trigger == Trigger::user);
    }
  }
}

TEST_CASE("a parameter's type says what is called back where no row names the method") {
  struct Row {
    const char* name;
    const char* class_descriptor;
    const char* method;
    const char* parameter;
    const char* want;  ///< id, or nullptr
  };
  const Row rows[] = {
      {"platform listener", "Landroid/view/View;", "setOnClickListener",
       "Landroid/view/View$OnClickListener;", "type-view-on-click-listener"},
      {"another method with it", "Landroid/widget/Toolbar;", "setNavigationOnClickListener",
       "Landroid/view/View$OnClickListener;", "type-view-on-click-listener"},
      {"the app's own method", "Lcn/a/B;", "setOnClickListener", "Landroid/view/View$OnClickListener;",
       nullptr},
      {"taken away again", "Landroid/view/View;", "removeCallbacks", "Ljava/lang/Runnable;", nullptr},
      {"posted", "Landroid/view/View;", "postInOwnWay", "Ljava/lang/Runnable;", "type-runnable"},
      {"not a callback", "Landroid/view/View;", "setTag", "Ljava/lang/Object;", nullptr},
      {"longest package", "Landroidx/compose/material3/ButtonKt;", "Button",
       "Lkotlin/jvm/functions/Function0;", "type-compose-function0"},
      {"shorter package", "Landroidx/compose/runtime/EffectsKt;", "SideEffect",
       "Lkotlin/jvm/functions/Function0;", "type-kotlin-function0"},
      {"operator", "Lio/reactivex/Observable;", "doAfterNext", "Lio/reactivex/functions/Consumer;",
       "type-rx2-consumer"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const CallbackType* found = flow().find_callback_type(row.class_descriptor, row.method, row.parameter);
    CHECK((found == nullptr) == (row.want == nullptr));
    if (found != nullptr && row.want != nullptr) CHECK(found->id == row.want);
  }
  for (const CallbackType& row : flow().callback_types) {
    CAPTURE(row.id);
    CHECK(is_class_descriptor(row.callback_class));
    for (const CallbackMethod& method : row.callbacks) CHECK(well_formed(method.descriptor));
    CHECK(row.packages.starts_with('L'));
    CHECK_FALSE(row.callbacks.empty());
  }
}

TEST_CASE("lifecycles begin with what runs by itself, and name classes") {
  for (const Lifecycle& set : flow().lifecycles) {
    CAPTURE(set.id);
    CHECK_FALSE(set.classes.empty());
    REQUIRE_FALSE(set.methods.empty());
    for (const std::string_view descriptor : set.classes) CHECK(is_class_descriptor(descriptor));
    for (const CallbackMethod& method : set.methods) CHECK(well_formed(method.descriptor));
    CHECK(std::is_sorted(set.methods.begin(), set.methods.end(),
                         [](const auto& a, const auto& b) { return a.trigger < b.trigger; }));
  }
  const Lifecycle* activity = flow().find_lifecycle("activity");
  REQUIRE(activity != nullptr);
  const auto trigger_of = [&](std::string_view name) {
    const auto at = std::find_if(activity->methods.begin(), activity->methods.end(),
                                 [&](const CallbackMethod& method) { return method.name == name; });
    REQUIRE(at != activity->methods.end());
    return at->trigger;
  };
  CHECK(trigger_of("onWindowFocusChanged") == Trigger::automatic);
  CHECK(trigger_of("onResume") == Trigger::automatic);
  CHECK(trigger_of("onPause") == Trigger::user);
  CHECK(trigger_of("onActivityResult") == Trigger::user);
  CHECK(flow().find_lifecycle("no such set") == nullptr);
}

TEST_CASE("stores and intents point at registers of their descriptors") {
  for (const StoreApi& row : flow().stores) {
    CAPTURE(method_of(row));
    // A field's row says what its object stands for.
    const bool is_field = row.role == StoreRole::key && row.descriptor.starts_with('L');
    if (is_field) continue;
    CHECK(well_formed(row.descriptor));
    const bool derives = row.role == StoreRole::derive;  // also from numbers
    if (row.key_argument && !derives) CHECK(register_fits(row.descriptor, *row.key_argument, is_reference));
    if (row.value_argument)
      CHECK(
          register_fits(row.descriptor, *row.value_argument, [](const auto& type) { return !type.empty(); }));
    // Answers of servers and files have no key.
    if (row.role != StoreRole::open && row.store != "stream" && row.store != "response" && row.store != "JSON" &&
        row.role != StoreRole::emit && row.derived != Derived::nothing && row.role != StoreRole::own &&
        row.default_value != "empty")
      CHECK(row.key_argument);
  }
  for (const IntentApi& row : flow().intents) {
    CAPTURE(method_of(row));
    CHECK(well_formed(row.descriptor));
    for (const auto& position :
         {row.intent, row.target, row.name, row.action, row.package, row.component, row.pending})
      if (position) CHECK(register_fits(row.descriptor, *position, is_reference));
    if (row.period)
      CHECK(register_fits(row.descriptor, *row.period, [](const auto& type) { return type == "J"; }));
  }
}

TEST_CASE("a row of the tables of flow that is wrong is named with its place") {
  const std::string edges =
      "id\tclass\tmember\tdescriptor\targument\targument_is\tcallback_"
      "class\tcallbacks\tkind\ttrigger\tperiod\n";
  const std::string stores = "class\tmember\tdescriptor\tstore\trole\tkey\tvalue\tdefault\n";
  const std::string good = "x\tLa/B;\tm\t(La/C;)V\t1\tobject\tLa/C;\trun()V\tthread\tautomatic\t-\n";
  check_complaints({
      {"class", "edges.tsv", edges + replaced(good, "La/B;", "a.B"), "edges.tsv:2:3", "a class descriptor"},
      {"descriptor", "edges.tsv", edges + replaced(good, "(La/C;)V", "La/C;"), "edges.tsv:2:11",
       "a method descriptor"},
      {"argument", "edges.tsv", edges + replaced(good, "\t1\t", "\t-1\t"), "edges.tsv:2:20",
       "a register position"},
      {"what the argument is", "edges.tsv", edges + replaced(good, "object", "objekt"), "edges.tsv:2:22",
       "did you mean object?"},
      {"callback class", "edges.tsv", edges + replaced(good, "object\tLa/C;", "object\tLa/C"),
       "edges.tsv:2:29", "the callback's class"},
      {"callback", "edges.tsv", edges + replaced(good, "run()V", "run()"), "edges.tsv:2:35",
       "a callback such as"},
      {"second callback", "edges.tsv", edges + replaced(good, "run()V", "run()V (I)V"), "edges.tsv:2:42",
       "a callback such as"},
      {"lifecycle", "edges.tsv", edges + replaced(good, "run()V", "@aktivity"), "edges.tsv:2:35",
       "a set of lifecycles.tsv"},
      {"no callback", "edges.tsv", edges + replaced(good, "run()V", "-"),
       "edges.tsv:2:", "the methods that are called back"},
      {"kind", "edges.tsv", edges + replaced(good, "thread", "tread"), "edges.tsv:2:42",
       "did you mean thread?"},
      {"trigger", "edges.tsv", edges + replaced(good, "automatic", "sometimes"), "edges.tsv:2:49",
       "automatic"},
      {"period", "edges.tsv", edges + replaced(good, "automatic\t-", "automatic\t4:hours"), "edges.tsv:2:59",
       "POSITION:UNIT"},
      {"annotation", "edges.tsv", edges + replaced(good, "run()V", "*@La/B"), "edges.tsv:2:35",
       "*@ANNOTATION"},
      {"packages", "callback_types.tsv",
       "id\tcallback_class\tpackages\tcallbacks\tkind\ttrigger\nx\tLa/B;\tandroid.view\trun\tthread\tuser\n",
       "callback_types.tsv:2:9", "the beginning of a class descriptor"},
      {"role", "stores.tsv", stores + "La/B;\tm\t()V\tfile\treed\t0\t-\t0\n", "stores.tsv:2:18",
       "did you mean read?"},
      {"read without a default", "stores.tsv", stores + "La/B;\tm\t()V\tfile\tread\t0\t-\t-\n",
       "stores.tsv:2:", "what the call gives"},
      {"what is derived", "stores.tsv", stores + "La/B;\tm\t()V\tvalue\tderive\t0\t-\tlenght\n",
       "stores.tsv:2:30", "did you mean length?"},
      {"key", "stores.tsv", stores + "La/B;\tm\t()V\tfile\tread\tx\t-\t0\n", "stores.tsv:2:23",
       "a register position"},
      {"intent argument", "intents.tsv",
       "class\tmember\tdescriptor\trole\targuments\nLa/B;\tm\t()V\tmake\tintend:0\n", "intents.tsv:2:18",
       "did you mean intent?"},
      {"lifecycle without method", "lifecycles.tsv", "set\tclass\tmethod\ttrigger\nx\ta.B\t-\t-\n",
       "lifecycles.tsv:2:3", "a class descriptor"},
      {"trigger of a method", "lifecycles.tsv", "set\tclass\tmethod\ttrigger\nx\t-\trun()V\t-\n",
       "lifecycles.tsv:2:", "automatic"},
  });
  const Folder folder;
  folder.write("edges.tsv", edges + good);
  CHECK(check_folder(folder.path()).empty());
}

TEST_CASE("own rows of flow replace built-in ones, and lifecycles reach the edges that name them") {
  Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  const std::size_t before = set->catalogue().flow.edges.size();
  const Folder folder;
  folder.write(
      "edges.tsv",
      "id\tclass\tmember\tdescriptor\targument\targument_is\tcallback_class\tcallbacks\tkind\ttrigger\n"
      "handler-post\tLa/B;\tm\t*\t1\tobject\tLa/C;\tgo @fragment\tcallback\tuser\n");
  folder.write("lifecycles.tsv", "set\tclass\tmethod\ttrigger\nfragment\t-\tonOwn()V\tautomatic\n");
  REQUIRE(set->add_folder(folder.path()));
  const Flow& own = set->catalogue().flow;
  CHECK(own.edges.size() == before);
  const auto edge = std::find_if(own.edges.begin(), own.edges.end(),
                                 [](const auto& row) { return row.id == "handler-post"; });
  REQUIRE(edge != own.edges.end());
  CHECK(edge->own_callbacks == 1);
  CHECK(edge->callbacks.size() == own.find_lifecycle("fragment")->methods.size() + 1);
  CHECK(edge->callbacks.front().descriptor == "*");
  CHECK(edge->callbacks.back().name == "onOwn");
  CHECK(edge->callbacks.back().trigger == Trigger::user);
}
