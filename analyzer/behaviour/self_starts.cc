// The manifest speaks for components; calls were noted by the walk over the code. What a row cannot say stands here:
// that the platform keeps a broadcast from receivers of the manifest, that silent music needs both its calls in one
// class, that onStartCommand counts by what it returns in a service that the manifest has.
#include "analyzer/behaviour/self_starts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analyzer/behaviour/consent_gate.h"
#include "analyzer/behaviour/other_apps.h"
#include "analyzer/behaviour/returned_numbers.h"
#include "analyzer/behaviour/string_uses.h"
#include "analyzer/program/names.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using manifests::Component;
using manifests::ComponentKind;
using policies::SelfStartSign;
using policies::SignPlace;
using program::MethodNode;
using program::TypeId;

class SelfStarts {
 public:
  explicit SelfStarts(const Evidence& evidence)
      : evidence_(evidence),
        manifest_(evidence.app.manifest),
        rows_(evidence.index.catalogue().conduct.self_start) {}

  std::vector<SelfStart> run() {
    for (const Component& component : manifest_.components) read_component(component);
    for (const SelfStartSign& row : rows_) {
      if (row.place == SignPlace::permission && holds(row.value)) add(row, row.value, {}, "app");
    }
    find_services();
    count_music();
    for (const MarkedCall& marked : evidence_.scan.marked) read_call(marked);
    find_actions();
    find_pairs();
    for (SelfStart& start : find_started_apps(evidence_)) found_.push_back(std::move(start));
    return ordered();
  }

 private:
  bool holds(std::string_view permission) const {
    const auto& held = manifest_.uses_permissions;
    return std::any_of(held.begin(), held.end(), [&](const auto& p) { return p.name == permission; });
  }

  void add(const SelfStartSign& row, std::string_view by, std::string_view component, std::string_view owner) {
    SelfStart start;
    start.kind = policies::name_of(row.conduct);
    start.by = by;
    start.component = component;
    start.owner = owner;
    found_.push_back(std::move(start));
  }

  void add_at(std::string_view kind, std::string by, std::string_view component, const Place& place,
              std::optional<double> period) {
    SelfStart start;
    start.kind = kind;
    start.by = std::move(by);
    start.component = component;
    start.at = occurrence_at(evidence_, place);
    start.owner = start.at->owner;
    start.period_seconds = period;
    if (can_matter(evidence_, *start.at)) found_.push_back(std::move(start));
  }

  // ---- the manifest

  void read_component(const Component& component) {
    if (!component.enabled) return;
    const std::string owner = evidence_.owners.owner_of(program::descriptor_from_name(component.name));
    const bool wakes = component.kind == ComponentKind::receiver || component.kind == ComponentKind::service;
    for (const SelfStartSign& row : rows_) {
      if (row.place == SignPlace::action && wakes && names_action(component, row.value) && arrives(row)) {
        add(row, row.value, component.name, owner);
      }
      const bool open = component.is_exported(manifest_.effective_target_sdk()) && component.permission.empty();
      if (row.place == SignPlace::component && row.value == component.name && open) {
        add(row, row.value, component.name, owner);
      }
    }
  }

  static bool names_action(const Component& component, std::string_view action) {
    return std::any_of(component.intent_filters.begin(), component.intent_filters.end(), [&](const auto& filter) {
      return std::find(filter.actions.begin(), filter.actions.end(), action) != filter.actions.end();
    });
  }

  bool arrives(const SelfStartSign& row) const {
    return (!row.until || manifest_.effective_target_sdk() <= *row.until) && (row.needs.empty() || holds(row.needs));
  }

  // ---- the code

  void find_services() {
    for (const Component& component : manifest_.components) {
      if (component.kind != ComponentKind::service) continue;
      const auto type = evidence_.app.program.find_type(program::descriptor_from_name(component.name));
      if (type && evidence_.app.program.definition(*type).present()) services_.try_emplace(type->value, &component);
    }
  }

  // Signs of silent music by outermost class.
  void count_music() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const SelfStartSign* row = row_of(marked);
      if (row == nullptr || row->conduct != policies::SelfStart::silent_music || !holds_true(*row, marked)) continue;
      music_[std::string(outermost(class_at(evidence_, marked.place)))].insert(row->member);
    }
  }

  const SelfStartSign* row_of(const MarkedCall& marked) const {
    const Mark& mark = evidence_.index.mark(marked.mark);
    return mark.table == MarkTable::self_start ? &rows_[mark.row] : nullptr;
  }

  static bool holds_true(const SelfStartSign& row, const MarkedCall& marked) {
    return !row.equals || !row.argument || marked.argument.number == row.equals;
  }

  void read_call(const MarkedCall& marked) {
    const SelfStartSign* row = row_of(marked);
    if (row == nullptr) return;
    if (row->place == SignPlace::override_) return read_override(*row, marked.place);
    if (!holds_true(*row, marked)) return;
    if (row->conduct == policies::SelfStart::silent_music) {
      constexpr std::size_t kBoth = 2;
      const bool loops = row->argument && row->equals == 1;
      if (!loops || music_[std::string(outermost(class_at(evidence_, marked.place)))].size() < kBoth) return;
    }
    std::optional<double> period;
    if (row->argument && !row->equals) period = period_of(*row, marked);
    if (!period) period = evidence_.reachability.phases().period_at(marked.place);
    if (period == 0.0) period.reset();
    add_at(policies::name_of(row->conduct), std::string(row->value), {}, marked.place, period);
  }

  std::optional<double> period_of(const SelfStartSign& row, const MarkedCall& marked) const {
    if (marked.argument.number) return seconds_of(*marked.argument.number, row.unit);
    const MethodReading* reading = evidence_.reader.at(marked.place);
    const program::Event* event = reading == nullptr ? nullptr : reading->outline.at(marked.place.pc);
    if (event == nullptr) return std::nullopt;
    const auto number = evidence_.reader.number(*reading, reading->operand(*event, row.argument));
    return number ? seconds_of(*number, row.unit) : std::nullopt;
  }

  void read_override(const SelfStartSign& row, const Place& place) {
    const Component* service = service_that_runs(place);
    if (service == nullptr || !row.equals) return;
    const dex::DexFile& file = evidence_.app.program.dex_files()[place.dex];
    const Result<dex::CodeItem> code = dex::CodeItem::read(file, place.code_off);
    if (!code) return;
    const Result<std::vector<dex::TryItem>> tries = dex::read_tries(file, *code);
    const std::vector<std::int64_t> numbers = returned_numbers(*code, tries ? *tries : std::vector<dex::TryItem>());
    if (!std::binary_search(numbers.begin(), numbers.end(), *row.equals)) return;
    add_at(policies::name_of(row.conduct), fmt::format("{}={}", row.value, *row.equals), service->name, place, {});
  }

  // The first service of the manifest that runs this very method.
  const Component* service_that_runs(const Place& place) const {
    const program::Methods& methods = evidence_.reachability.linked().methods;
    const MethodNode method = methods.own(place.dex, place.method_idx);
    if (!method.present()) return nullptr;
    for (const auto& [type, component] : services_) {
      if (methods.dispatch({type}, methods.selector(method)) == method) return component;
    }
    return nullptr;
  }

  // Actions of intents that code makes.
  void find_actions() {
    OutlineReader& reader = evidence_.reader;
    for (const StringUse& use : uses_of_signs(evidence_, ConductSign::Table::self_start, true)) {
      const SelfStartSign& row = rows_[use.sign.row];
      const MethodReading* reading = reader.at(use.place);
      const program::Event* event = reading == nullptr ? nullptr : reading->outline.at(use.place.pc);
      const policies::IntentApi* taker = event == nullptr ? nullptr : reader.intent_row(*reading, *event);
      if (taker == nullptr || !taker->action || taker->role == policies::IntentRole::make_filter) continue;
      if (arrives(row)) add_at(policies::name_of(row.conduct), use.text, {}, use.place, {});
    }
  }

  // ---- two processes

  std::string_view process_of(const Component& component) const {
    if (!component.process.empty()) return component.process;
    return manifest_.process.empty() ? manifest_.package : manifest_.process;
  }

  // Services that start or bind each other across processes: when one dies, the other brings it back.
  void find_pairs() {
    if (services_.size() < 2) return;
    std::map<std::string, std::uint32_t, std::less<>> by_class;
    for (const auto& [type, component] : services_)
      by_class.emplace(outermost(evidence_.app.program.descriptor({type})), type);
    const program::LinkedProgram& linked = evidence_.reachability.linked();
    const program::CallGraph& graph = evidence_.reachability.graph();
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>> starts;
    for (const program::Edge& edge : graph.edges()) {
      if (edge.kind != program::EdgeKind::component || !services_.contains(edge.receiver)) continue;
      if (edge.from == dex::kNoIndex || graph.is_group(edge.from)) continue;
      const auto from = by_class.find(outermost(linked.hierarchy.descriptor(linked.methods.type_of({edge.from}))));
      if (from == by_class.end() || from->second == edge.receiver) continue;
      const auto at = std::pair(edge.from, edge.pc);
      const auto [known, fresh] = starts.try_emplace({from->second, edge.receiver}, at);
      if (!fresh) known->second = std::min(known->second, at);
    }
    for (const auto& [pair, at] : starts) {
      const Component& self = *services_.at(pair.first);
      const Component& other = *services_.at(pair.second);
      if (!starts.contains({pair.second, pair.first}) || process_of(self) == process_of(other)) continue;
      add_at("dual-process", other.name, self.name, evidence_.reader.place_of({at.first}, at.second), {});
    }
  }

  std::vector<SelfStart> ordered() {
    const auto key = [](const SelfStart& s) {
      return std::tuple(s.kind, s.component, s.by, s.target, s.at ? s.at->site : Site());
    };
    std::sort(found_.begin(), found_.end(), [&](const SelfStart& a, const SelfStart& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const SelfStart& a, const SelfStart& b) { return key(a) == key(b); }),
                 found_.end());
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = fmt::format("s{}", i + 1);
    return std::move(found_);
  }

  const Evidence& evidence_;
  const manifests::Manifest& manifest_;
  const std::vector<SelfStartSign>& rows_;
  std::map<std::uint32_t, const Component*> services_;  // by TypeId, of those that the package has
  std::map<std::string, std::set<std::string_view>, std::less<>> music_;
  std::vector<SelfStart> found_;
};

}  // namespace

std::optional<double> seconds_of(std::int64_t number, policies::IntervalUnit unit) {
  using policies::IntervalUnit;
  // SensorManager's rates in microseconds: as fast as possible, game, interface, normal.
  static constexpr std::int64_t kSensorDelays[] = {0, 20'000, 66'667, 200'000};
  if (unit == IntervalUnit::sensor_delay && number >= 0 && number < 4) number = kSensorDelays[number];
  if (number <= 0) return std::nullopt;
  const auto count = static_cast<double>(number);
  switch (unit) {
    case IntervalUnit::milliseconds: return count / 1e3;
    case IntervalUnit::microseconds:
    case IntervalUnit::sensor_delay: return count / 1e6;
    case IntervalUnit::seconds: return count;
  }
  return std::nullopt;
}

std::vector<SelfStart> observe_self_starts(const Evidence& evidence) { return SelfStarts(evidence).run(); }

}  // namespace mingcha::behaviour
