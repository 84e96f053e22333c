// A callback is spelled "run()V", or "onReceive" for any descriptor; several are separated by blanks, because
// descriptors hold semicolons. "@fragment" stands for the methods of a set of lifecycles.tsv.
#include "policies/flow_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace mingcha::policies {
namespace {

constexpr std::string_view kHopKinds[] = {"callback", "thread", "component"};
constexpr std::string_view kTriggers[] = {"automatic", "user", "script"};
constexpr std::string_view kLifecycleTriggers[] = {"automatic", "user"};
constexpr std::string_view kArgumentIs[] = {"object", "class",   "component", "elements",  "class_name",
                                            "result", "wrapped", "event",     "subclasses"};
constexpr std::string_view kPeriodUnits[] = {"microseconds", "milliseconds", "seconds",
                                             "minutes",      "time_unit",    "duration"};
constexpr std::string_view kStoreRoles[] = {"read", "write", "contains", "remove",  "key",     "open",
                                            "element", "elements", "emit", "collect", "ask",     "derive",
                                            "cell_read", "cell_write", "cell_swap", "wait",    "own"};
constexpr std::string_view kDerived[] = {
    "same",    "box",         "unbox",     "equal",    "equal_ignoring_case", "is_null", "is_not_null",   "is_empty",
    "is_blank", "is_digits",  "length",    "trimmed",  "starts_with",         "ends_with", "contains",    "index_of",
    "order",   "parsed_number", "parsed_boolean", "smaller", "larger",        "nothing", "name",          "ordinal",
    "of_name"};
constexpr std::string_view kIntentRoles[] = {"make",
                                             "set_class",
                                             "set_component",
                                             "set_action",
                                             "set_package",
                                             "make_component",
                                             "start_activity",
                                             "start_service",
                                             "bind_service",
                                             "stop_service",
                                             "send_broadcast",
                                             "pending_activity",
                                             "pending_service",
                                             "pending_broadcast",
                                             "alarm",
                                             "register_receiver",
                                             "set_result",
                                             "make_filter",
                                             "make_route",
                                             "start_route",
                                             "declare_route",
                                             "keep",
                                             "get_action",
                                             "get_result",
                                             "take_result",
                                             "period",
                                             "pause",
                                             "route_table"};

template <class Row>
bool same_method(const Row& a, const Row& b) {
  return a.member == b.member && a.class_descriptor == b.class_descriptor && a.descriptor == b.descriptor;
}

/// "onClick(I)V" as name and descriptor; a name alone stands for any descriptor; "*@La/B;" for annotated
/// methods.
std::optional<CallbackMethod> callback_of(const TsvReader& table, std::string_view piece, Trigger trigger) {
  std::size_t end = 0;  // of the name
  while (end < piece.size() && piece[end] != '(' && piece[end] != '@' && piece[end] != ';' &&
         piece[end] != ')')
    ++end;
  CallbackMethod method{piece.substr(0, end), "*", trigger, {}};
  const std::string_view rest = piece.substr(end);
  if (rest.starts_with('@'))
    method.annotation = rest.substr(1);
  else if (!rest.empty())
    method.descriptor = rest;
  const bool annotated = method.annotation.empty() || (method.name == "*" && is_class_descriptor(method.annotation));
  const bool whole = rest.empty() || rest.size() > 1;
  if (end > 0 && whole && annotated && is_method_descriptor(method.descriptor)) return method;
  table.complain_at(piece, "a callback such as run()V, a name alone for any descriptor, or *@ANNOTATION");
  return std::nullopt;
}

enum EdgeColumn : std::size_t {
  kEdgeId,
  kEdgeClass,
  kEdgeMember,
  kEdgeDescriptor,
  kEdgeArgument,
  kEdgeArgumentIs,
  kEdgeCallbackClass,
  kEdgeCallbacks,
  kEdgeKind,
  kEdgeTrigger,
  kEdgeBackground,
  kEdgePeriod,
  kEdgeReturns,
  kEdgeLater,
};

/// "repeats", or "3:milliseconds": the register position and the unit.
bool parse_period(const TsvReader& table, ImplicitEdge& row) {
  const std::string_view cell = table[kEdgePeriod];
  if (cell.empty()) return true;
  row.period_told = cell == "told";
  row.periodic = !row.period_told;
  if (row.period_told || cell == "repeats") return true;
  const std::size_t colon = cell.find(':');
  const std::string_view unit = colon == std::string_view::npos ? std::string_view{} : cell.substr(colon + 1);
  const auto found = std::find(std::begin(kPeriodUnits), std::end(kPeriodUnits), unit);
  if (found == std::end(kPeriodUnits)) {
    table.complain(kEdgePeriod, fmt::format("repeats, told, or POSITION:UNIT with {}", one_of(unit, kPeriodUnits)));
    return false;
  }
  row.period_unit = static_cast<PeriodUnit>(found - std::begin(kPeriodUnits));
  row.period_argument = position_of(table, cell.substr(0, colon));
  return row.period_argument.has_value();
}

/// Appends the methods of a cell to the flow's list, from `first` on. A lifecycle's name goes to `lifecycle`;
/// null where none may stand. Leaves the list as it was when something is wrong.
bool list_callbacks(const TsvReader& table, std::size_t column, Trigger trigger, Flow& flow,
                    std::uint32_t& first, std::uint32_t& count, std::string_view* lifecycle) {
  std::vector<CallbackMethod>& list = flow.listed_callbacks;
  first = static_cast<std::uint32_t>(list.size());
  bool good = !table[column].empty();
  if (!good) table.complain(column, "the methods that are called back");
  for_each_piece(table[column], ' ', [&](std::string_view piece) {
    if (lifecycle == nullptr || !piece.starts_with('@')) {
      const std::optional<CallbackMethod> method = callback_of(table, piece, trigger);
      good = good && method.has_value();
      if (method) list.push_back(*method);
      return;
    }
    const bool known = flow.find_lifecycle(piece.substr(1)) != nullptr;
    if (!known || !lifecycle->empty()) {
      table.complain_at(piece, known ? "one lifecycle a row" : "a set of lifecycles.tsv");
      good = false;
      return;
    }
    *lifecycle = piece.substr(1);
  });
  count = static_cast<std::uint32_t>(list.size()) - first;
  if (!good) list.resize(first);
  return good;
}

bool parse_edge(const TsvReader& table, Flow& flow, ImplicitEdge& row) {
  if (!is_method(table, kEdgeClass, kEdgeMember, kEdgeDescriptor)) return false;
  row.id = table[kEdgeId];
  row.class_descriptor = table[kEdgeClass], row.member = table[kEdgeMember],
  row.descriptor = table[kEdgeDescriptor];
  const auto argument = position_of(table, table[kEdgeArgument]);
  const auto argument_is = word_of(table, kEdgeArgumentIs, kArgumentIs);
  const auto kind = word_of(table, kEdgeKind, kHopKinds);
  const auto trigger = word_of(table, kEdgeTrigger, kTriggers);
  if (!argument || !argument_is || !kind || !trigger) return false;
  row.argument = *argument;
  row.argument_is = static_cast<ArgumentIs>(*argument_is);
  row.kind = static_cast<HopKind>(*kind);
  row.trigger = static_cast<Trigger>(*trigger);
  row.callback_class = table[kEdgeCallbackClass];
  if (!is_class_descriptor(row.callback_class)) {
    table.complain(kEdgeCallbackClass, "the callback's class or interface, such as Ljava/lang/Runnable;");
    return false;
  }
  row.background = yes_or_no(table, kEdgeBackground);
  row.returns_result = yes_or_no(table, kEdgeReturns);
  row.later = yes_or_no(table, kEdgeLater);
  return parse_period(table, row) && list_callbacks(table, kEdgeCallbacks, row.trigger, flow,
                                                    row.first_callback, row.own_callbacks, &row.lifecycle);
}

enum TypeColumn : std::size_t {
  kTypeId,
  kTypeClass,
  kTypePackages,
  kTypeCallbacks,
  kTypeKind,
  kTypeTrigger,
  kTypeBackground,
  kTypeReturns,
  kTypeLater,
};

bool parse_callback_type(const TsvReader& table, Flow& flow, CallbackType& row) {
  const auto kind = word_of(table, kTypeKind, kHopKinds);
  const auto trigger = word_of(table, kTypeTrigger, kTriggers);
  if (!kind || !trigger) return false;
  row.id = table[kTypeId], row.callback_class = table[kTypeClass], row.packages = table[kTypePackages];
  row.kind = static_cast<HopKind>(*kind);
  row.trigger = static_cast<Trigger>(*trigger);
  row.background = yes_or_no(table, kTypeBackground);
  row.returns_result = yes_or_no(table, kTypeReturns);
  row.later = yes_or_no(table, kTypeLater);
  if (!is_class_descriptor(row.callback_class)) {
    table.complain(kTypeClass, "the declared type of the parameter, such as Ljava/lang/Runnable;");
    return false;
  }
  bool good = !row.packages.empty();
  if (!good) table.complain(kTypePackages, "packages such as Landroid/");
  for_each_piece(row.packages, ' ', [&](std::string_view package) {
    if (package.starts_with('L')) return;
    table.complain_at(package, "the beginning of a class descriptor, such as Landroid/");
    good = false;
  });
  return good && list_callbacks(table, kTypeCallbacks, row.trigger, flow, row.first_callback,
                                row.listed_callbacks, nullptr);
}

enum StoreColumn : std::size_t {
  kStoreClass,
  kStoreMember,
  kStoreDescriptor,
  kStoreName,
  kStoreRole,
  kStoreKey,
  kStoreValue,
  kStoreDefault,
};

/// The position in a cell that may be empty. False when it holds something else.
bool optional_position(const TsvReader& table, std::size_t column, std::optional<std::uint8_t>& out) {
  if (table[column].empty()) return true;
  out = position_of(table, table[column]);
  return out.has_value();
}

bool parse_store(const TsvReader& table, StoreApi& row) {
  const auto role = word_of(table, kStoreRole, kStoreRoles);
  if (!role) return false;
  const bool is_field = static_cast<StoreRole>(*role) == StoreRole::key &&
                        is_class_descriptor(table[kStoreDescriptor]) && is_class_descriptor(table[kStoreClass]);
  if (!is_field && !is_method(table, kStoreClass, kStoreMember, kStoreDescriptor)) return false;
  row.class_descriptor = table[kStoreClass], row.member = table[kStoreMember],
  row.descriptor = table[kStoreDescriptor];
  row.store = table[kStoreName];
  row.role = static_cast<StoreRole>(*role);
  row.default_value = table[kStoreDefault];
  if (row.default_value == "\"\"") row.default_value = row.default_value.substr(1, 0);
  if (!optional_position(table, kStoreKey, row.key_argument)) return false;
  if (!optional_position(table, kStoreValue, row.value_argument)) return false;
  if (row.role == StoreRole::derive) {
    const auto derived = word_of(table, kStoreDefault, kDerived);
    if (!derived) return false;
    row.derived = static_cast<Derived>(*derived);
  }
  const bool needs_value =
      row.role == StoreRole::read || row.role == StoreRole::write || row.role == StoreRole::ask;
  if (row.store.empty()) table.complain(kStoreName, "the store's name, such as SharedPreferences");
  if (needs_value && !row.value_argument && table[kStoreDefault].empty()) {
    table.complain(kStoreDefault, "what the call gives or keeps when no argument says it");
    return false;
  }
  return !row.store.empty();
}

enum IntentColumn : std::size_t {
  kIntentClass,
  kIntentMember,
  kIntentDescriptor,
  kIntentRole,
  kIntentArguments
};

/// "intent:1 class:2": which argument is what.
bool parse_intent_arguments(const TsvReader& table, IntentApi& row) {
  using Field = std::optional<std::uint8_t> IntentApi::*;
  static constexpr std::string_view kNames[] = {"intent",  "class",     "name",    "action",
                                                "package", "component", "pending", "period",
                                                "code",    "request"};
  static constexpr Field kFields[] = {&IntentApi::intent,  &IntentApi::target,  &IntentApi::name,
                                      &IntentApi::action,  &IntentApi::package, &IntentApi::component,
                                      &IntentApi::pending, &IntentApi::period,  &IntentApi::code,
                                      &IntentApi::request};
  bool good = true;
  for_each_piece(table[kIntentArguments], ' ', [&](std::string_view piece) {
    const std::size_t colon = piece.find(':');
    const std::string_view name = piece.substr(0, colon);
    const auto found = std::find(std::begin(kNames), std::end(kNames), name);
    if (found == std::end(kNames) || colon == std::string_view::npos) {
      table.complain_at(piece, fmt::format("WHAT:POSITION with {}", one_of(name, kNames)));
      good = false;
      return;
    }
    const auto position = position_of(table, piece.substr(colon + 1));
    row.*kFields[found - std::begin(kNames)] = position;
    good = good && position.has_value();
  });
  return good;
}

}  // namespace

void read_lifecycles(TsvReader table, Catalogue& catalogue, Rows mode) {
  std::vector<Lifecycle>& sets = catalogue.flow.lifecycles;
  while (table.next()) {
    const bool is_class = table[2].empty();
    if (is_class ? !is_class_descriptor(table[1]) : !table[1].empty()) {
      table.complain(1,
                     is_class ? "a class descriptor, or a method in the next column" : "- beside a method");
      continue;
    }
    std::optional<CallbackMethod> method;
    if (!is_class) {
      const auto trigger = word_of(table, 3, kLifecycleTriggers);
      if (trigger) method = callback_of(table, table[2], static_cast<Trigger>(*trigger));
      if (!method) continue;
    }
    if (sets.empty() || sets.back().id != table[0]) {
      const auto known =
          std::find_if(sets.begin(), sets.end(), [&](const Lifecycle& set) { return set.id == table[0]; });
      if (known == sets.end())
        sets.push_back({table[0], {}, {}});
      else
        std::rotate(known, known + 1, sets.end());
    }
    Lifecycle& set = sets.back();
    if (is_class)
      put(set.classes, table[1], mode, [](const auto& a, const auto& b) { return a == b; });
    else
      put(set.methods, *method, mode,
          [](const auto& a, const auto& b) { return a.name == b.name && a.descriptor == b.descriptor; });
  }
}

void read_edges(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    ImplicitEdge row;
    if (parse_edge(table, catalogue.flow, row))
      put(catalogue.flow.edges, std::move(row), mode,
          [](const auto& a, const auto& b) { return a.id == b.id; });
  }
}

void read_callback_types(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    CallbackType row;
    if (parse_callback_type(table, catalogue.flow, row))
      put(catalogue.flow.callback_types, std::move(row), mode,
          [](const auto& a, const auto& b) { return a.id == b.id; });
  }
}

void read_stores(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    StoreApi row;
    if (parse_store(table, row)) put(catalogue.flow.stores, row, mode, same_method<StoreApi>);
  }
}

void read_intents(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    IntentApi row;
    if (!is_method(table, kIntentClass, kIntentMember, kIntentDescriptor)) continue;
    const auto role = word_of(table, kIntentRole, kIntentRoles);
    if (!role || !parse_intent_arguments(table, row)) continue;
    row.class_descriptor = table[kIntentClass], row.member = table[kIntentMember];
    row.descriptor = table[kIntentDescriptor];
    row.role = static_cast<IntentRole>(*role);
    put(catalogue.flow.intents, row, mode, same_method<IntentApi>);
  }
}

namespace {

/// The row's own methods and then those of its lifecycle, both in the list.
void join_lifecycle(Flow& flow, ImplicitEdge& edge, const Lifecycle& set) {
  std::vector<CallbackMethod>& list = flow.listed_callbacks;
  const std::size_t own = edge.first_callback;
  edge.first_callback = static_cast<std::uint32_t>(list.size());
  list.reserve(list.size() + edge.own_callbacks + set.methods.size());
  for (std::size_t i = 0; i < edge.own_callbacks; ++i) list.push_back(list[own + i]);
  for (CallbackMethod method : set.methods) {
    if (edge.trigger != Trigger::automatic) method.trigger = edge.trigger;
    list.push_back(method);
  }
}

}  // namespace

void finish_flow(Flow& flow) {
  std::vector<const Lifecycle*> sets(flow.edges.size(), nullptr);
  const auto is_shared = [&](const ImplicitEdge& edge) {  // the set's own methods, as they are
    return edge.own_callbacks == 0 && edge.trigger == Trigger::automatic;
  };
  for (std::size_t i = 0; i < flow.edges.size(); ++i) {
    ImplicitEdge& edge = flow.edges[i];
    if (edge.lifecycle.empty()) continue;
    sets[i] = flow.find_lifecycle(edge.lifecycle);
    if (sets[i] != nullptr && !is_shared(edge)) join_lifecycle(flow, edge, *sets[i]);
  }
  // The list does not grow any more: now rows may borrow from it.
  const std::span<const CallbackMethod> list = flow.listed_callbacks;
  for (std::size_t i = 0; i < flow.edges.size(); ++i) {
    ImplicitEdge& edge = flow.edges[i];
    const std::size_t more = sets[i] != nullptr ? sets[i]->methods.size() : 0;
    if (more != 0 && is_shared(edge))
      edge.callbacks = sets[i]->methods;
    else
      edge.callbacks = list.subspan(edge.first_callback, edge.own_callbacks + more);
  }
  std::vector<std::string_view> buses;
  for (const ImplicitEdge& edge : flow.edges) {
    if (edge.argument_is == ArgumentIs::event) buses.push_back(edge.class_descriptor);
  }
  for (ImplicitEdge& edge : flow.edges)
    edge.is_bus = std::find(buses.begin(), buses.end(), edge.class_descriptor) != buses.end();
  for (CallbackType& row : flow.callback_types)
    row.callbacks = list.subspan(row.first_callback, row.listed_callbacks);
  std::vector<std::uint32_t>& order = flow.callback_type_order;
  order.resize(flow.callback_types.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(flow.callback_types[a].callback_class, a) <
           std::tie(flow.callback_types[b].callback_class, b);
  });
}

}  // namespace mingcha::policies
