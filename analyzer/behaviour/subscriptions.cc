// Three passes over the noted calls: options (interval, once) by outermost class, removals, then the subscriptions
// themselves. Options stand in the method that registers, or else in its class; values that differ are unknown.
#include "analyzer/behaviour/subscriptions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/consent_gate.h"
#include "analyzer/behaviour/self_starts.h"

namespace mingcha::behaviour {
namespace {

using policies::ArgumentTest;
using policies::SubscriptionApi;
using policies::SubscriptionRole;
using program::Event;
using program::TypeId;

struct Call {
  const SubscriptionApi* row;
  const MethodReading* reading;
  const Event* event;
  Place place;
};

// What the options of a family say in one place.
struct Options {
  bool once = false;
  bool known = true;  // false: intervals that are not constant, or differ
  std::optional<double> seconds;

  void add(std::optional<double> interval) {
    known = known && interval && (!seconds || *seconds == *interval);
    if (interval) seconds = interval;
  }
};

// Listeners that a family's removals take back: classes of the app, or any.
struct Removals {
  bool of_any = false;
  std::set<TypeId> types;
};

class Subscriptions {
 public:
  explicit Subscriptions(const Evidence& evidence) : evidence_(evidence), reader_(evidence.reader) {}

  std::vector<Subscription> run() {
    find_calls();
    for (const Call& call : calls_) {
      if (call.row->role == SubscriptionRole::subscribe) add(call);
    }
    std::sort(found_.begin(), found_.end(), [](const Subscription& a, const Subscription& b) {
      return std::tie(a.at.site, a.information, a.api) < std::tie(b.at.site, b.information, b.api);
    });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [](const Subscription& a, const Subscription& b) {
                               return a.at.site == b.at.site && a.information == b.information;
                             }),
                 found_.end());
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = fmt::format("u{}", i + 1);
    return std::move(found_);
  }

 private:
  void find_calls() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::subscription) continue;
      const MethodReading* reading = reader_.at(marked.place);
      const Event* event = reading == nullptr ? nullptr : reading->outline.at(marked.place.pc);
      if (event == nullptr) continue;
      const SubscriptionApi& row = evidence_.index.catalogue().conduct.subscriptions[mark.row];
      const Call call{&row, reading, event, marked.place};
      if (!is_meant(call)) continue;
      calls_.push_back(call);
      if (row.role == SubscriptionRole::interval) set_option(call, interval_of(call), false);
      if (row.role == SubscriptionRole::once) set_option(call, std::nullopt, true);
      if (row.role == SubscriptionRole::remove) note_removal(call);
    }
  }

  bool is_meant(const Call& call) {
    const SubscriptionApi& row = *call.row;
    if (row.test == ArgumentTest::none) return true;
    const auto number = reader_.number(*call.reading, call.reading->operand(*call.event, row.tested));
    if (row.test == ArgumentTest::not_constant) return !number;
    if (!number) return false;
    switch (row.test) {
      case ArgumentTest::equals: return *number == row.operand;
      case ArgumentTest::has_bits: return (*number & row.operand) == row.operand;
      case ArgumentTest::above: return *number > row.operand;
      case ArgumentTest::none:
      case ArgumentTest::not_constant: return true;
    }
    return true;
  }

  std::optional<double> interval_of(const Call& call) {
    if (!call.row->interval) return std::nullopt;
    const auto number = reader_.number(*call.reading, call.reading->operand(*call.event, call.row->interval));
    return number ? seconds_of(*number, call.row->unit) : std::nullopt;
  }

  void set_option(const Call& call, std::optional<double> interval, bool once) {
    const std::string outer(outermost(class_at(evidence_, call.place)));
    for (Options* options : {&by_method_[{call.row->family, call.reading->method.value}],
                             &by_class_[{call.row->family, outer}]}) {
      if (once)
        options->once = true;
      else
        options->add(interval);
    }
  }

  const Options& options_of(const Call& call) const {
    static const Options kNone;
    const auto own = by_method_.find({call.row->family, call.reading->method.value});
    if (own != by_method_.end()) return own->second;
    const auto around = by_class_.find({call.row->family, std::string(outermost(class_at(evidence_, call.place)))});
    return around == by_class_.end() ? kNone : around->second;
  }

  // Removals in code that nothing reaches take nothing back.
  void note_removal(const Call& call) {
    constexpr std::size_t kMostTypes = 1'000;
    if (!reader_.graph().reached(call.reading->method)) return;
    Removals& removals = removals_[call.row->family];
    const std::optional<TypeId> type = listener_of(call);
    if (type && removals.types.size() < kMostTypes)
      removals.types.insert(*type);
    else
      removals.of_any = true;
  }

  // Whether a removal may take back what the call registers: by the classes of the listeners, as far as they are
  // the app's own; a listener known by a type of the platform may be any.
  bool is_taken_back(const Call& call) const {
    const auto removals = removals_.find(call.row->family);
    if (removals == removals_.end()) return false;
    const std::optional<TypeId> mine = listener_of(call);
    if (!mine || removals->second.of_any) return true;
    const program::Hierarchy& hierarchy = reader_.linked().hierarchy;
    const std::set<TypeId>& types = removals->second.types;
    return std::any_of(types.begin(), types.end(), [&](TypeId theirs) {
      return hierarchy.descends(*mine, theirs) || hierarchy.descends(theirs, *mine);
    });
  }

  std::optional<TypeId> listener_of(const Call& call) const {
    if (!call.row->listener) return std::nullopt;
    return reader_.app_type(*call.reading, call.reading->operand(*call.event, call.row->listener));
  }

  // What the row says, or else what the sensitive API at the same place does.
  std::vector<std::string> information_of(const Call& call) const {
    std::vector<std::string> ids(call.row->information.begin(), call.row->information.end());
    if (!ids.empty()) return ids;
    const policies::Catalogue& catalogue = evidence_.index.catalogue();
    const std::vector<Use>& uses = evidence_.scan.uses;
    auto use = std::lower_bound(uses.begin(), uses.end(), call.place,
                                [](const Use& u, const Place& place) { return u.place < place; });
    for (; use != uses.end() && use->place == call.place; ++use) {
      const policies::SensitiveApi& api = evidence_.index.api(use->row);
      if (!api.collects) continue;
      for (const policies::InformationIdx i : api.information) ids.emplace_back(catalogue[i].id);
    }
    return ids;
  }

  void add(const Call& call) {
    const Options& options = options_of(call);
    if (options.once || (call.row->needs_interval && !options.seconds && options.known)) return;
    Subscription subscription;
    subscription.api = fmt::format("{}->{}{}", call.row->class_descriptor, call.row->member,
                                   call.row->descriptor == "*" ? "" : call.row->descriptor);
    subscription.at = occurrence_at(evidence_, call.place);
    if (!can_matter(evidence_, subscription.at)) return;
    subscription.period_seconds = interval_of(call);
    if (!call.row->interval && options.known) subscription.period_seconds = options.seconds;
    subscription.removed = is_taken_back(call);
    for (std::string& id : information_of(call)) {
      subscription.information = std::move(id);
      found_.push_back(subscription);
    }
  }

  const Evidence& evidence_;
  OutlineReader& reader_;
  std::vector<Call> calls_;
  std::map<std::string_view, Removals> removals_;  // by family
  std::map<std::pair<std::string_view, std::uint32_t>, Options> by_method_;  // with the family
  std::map<std::pair<std::string_view, std::string>, Options> by_class_;
  std::vector<Subscription> found_;
};

}  // namespace

std::vector<Subscription> observe_subscriptions(const Evidence& evidence) { return Subscriptions(evidence).run(); }

void set_intervals(const std::vector<Subscription>& subscriptions, std::vector<Collection>& collections) {
  std::map<std::pair<const Site&, std::string_view>, const Subscription*> by_site;
  for (const Subscription& subscription : subscriptions)
    by_site.emplace(std::pair<const Site&, std::string_view>(subscription.at.site, subscription.information),
                    &subscription);
  for (Collection& collection : collections) {
    const auto it = by_site.find({collection.site, collection.information});
    if (it == by_site.end() || collection.via != Via::call) continue;
    collection.periodic = true;
    if (it->second->period_seconds) collection.period_seconds = it->second->period_seconds;
  }
}

}  // namespace mingcha::behaviour
