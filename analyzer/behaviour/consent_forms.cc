#include "analyzer/behaviour/consent_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/consent_boxes.h"
#include "analyzer/program/paths.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentRole;
using program::Edge;
using program::EdgeKind;
using program::Location;
using program::MethodNode;

constexpr std::size_t kMaxTexts = 4, kMaxTextBytes = 240, kMaxSites = 8;
constexpr std::size_t kMaxMethods = 400;  // of the classes of one screen

bool says_consent(ConsentRoles roles) {
  return roles.has(ConsentRole::title) || roles.has(ConsentRole::agree) || roles.has(ConsentRole::statement) ||
         roles.has(ConsentRole::refuse) || roles.has(ConsentRole::default_check);
}

// Rows of edges.tsv by which a dialog is left without agreeing.
bool leaves(std::string_view row) {
  return row.find("negative") != std::string_view::npos || row.find("cancel") != std::string_view::npos;
}

std::string shortened(std::string text) {
  if (text.size() <= kMaxTextBytes) return text;
  std::size_t end = kMaxTextBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;  // not within a character
  text.resize(end);
  return text;
}

// What the code of one screen names.
struct Screen {
  ConsentRoles roles;
  std::vector<std::string> texts;
  std::set<std::uint32_t> layouts;
  std::vector<Place> marks;
  std::vector<ConsentAnswer> accepts, refuses;
  std::vector<MethodNode> methods;  // of its classes, with code that is reached
  bool is_gate = false;             // asks, instead of taking consent for granted
  bool can_be_left = false;         // by a button or key that is no consent
};

class FormObserver {
 public:
  FormObserver(const Evidence& evidence, MethodReader& reader, const Consequences& consequences)
      : evidence_(evidence), linked_(evidence.reachability.linked()), graph_(evidence.reachability.graph()),
        reader_(reader), consequences_(consequences) {}

  std::vector<ConsentForm> run() {
    for (const ConsentScreen& found : evidence_.reachability.consent_screens()) {
      Screen& screen = screens_[found.class_name];
      screen.roles = found.roles;
      screen.accepts = found.accepts;
      screen.refuses = found.refuses;
      screen.is_gate = true;
    }
    add_implied();
    if (screens_.empty()) return {};
    for (const NamedConstant& constant : evidence_.scan.constants) add_words(constant);
    find_methods();
    find_answers();
    find_branches();
    std::vector<ConsentForm> forms;
    for (auto& [name, screen] : screens_) {
      const bool asks = !screen.accepts.empty() || !screen.refuses.empty();
      const bool states = screen.roles.has(ConsentRole::statement) || screen.roles.has(ConsentRole::default_check);
      if (asks || states) forms.push_back(form_of(name, screen));
    }
    for (std::size_t i = 0; i < forms.size(); ++i) forms[i].id = fmt::format("f{}", i + 1);
    return forms;
  }

 private:
  std::string_view class_of(std::uint32_t node) const {
    return outermost(linked_.hierarchy.descriptor(linked_.methods.type_of({node})));
  }

  Screen* screen_of(std::uint32_t node) {
    if (node == dex::kNoIndex || graph_.is_group(node)) return nullptr;
    const auto it = screens_.find(class_of(node));
    return it == screens_.end() ? nullptr : &it->second;
  }

  MethodNode method_at(const Place& place) const { return linked_.methods.own(place.dex, place.method_idx); }

  ConsentRoles roles_of(const NamedConstant& constant) const {
    return constant.is_string ? evidence_.texts.of_string(constant.place.dex, {constant.value})
                              : evidence_.texts.of_resource(constant.value);
  }

  // Classes whose words take consent for granted, though they do not ask.
  void add_implied() {
    for (const NamedConstant& constant : evidence_.scan.constants) {
      const MethodNode method = method_at(constant.place);
      if (!method.present() || !graph_.reached(method)) continue;
      const ConsentRoles roles = roles_of(constant);
      if (!roles.is_strong(ConsentRole::default_check) || !roles.has(ConsentRole::title)) continue;
      screens_[std::string(class_of(method.value))].roles |= roles;
    }
  }

  void add_words(const NamedConstant& constant) {
    const MethodNode method = method_at(constant.place);
    if (!method.present() || !graph_.reached(method)) return;
    Screen* screen = screen_of(method.value);
    if (screen == nullptr) return;
    if (constant.is_string) {
      if (!says_consent(roles_of(constant))) return;
      add_text(*screen, utf8_from_mutf8(linked_.program.dex_files()[constant.place.dex].string({constant.value})));
    } else if (const auto& ids = evidence_.layouts.ids();
               std::binary_search(ids.begin(), ids.end(), constant.value)) {
      if (!evidence_.texts.of_layout(constant.value).roles.any()) return;
      if (screen->layouts.insert(constant.value).second) add_texts_of(constant.value, *screen);
    } else {
      if (!says_consent(roles_of(constant))) return;
      add_text(*screen, evidence_.app.resources.string(constant.value).value_or(""));
    }
    if (screen->marks.size() < kMaxSites) screen->marks.push_back(constant.place);
  }

  static void add_text(Screen& screen, std::string text) {
    text = shortened(std::move(text));
    if (text.empty() || screen.texts.size() >= kMaxTexts) return;
    if (std::find(screen.texts.begin(), screen.texts.end(), text) == screen.texts.end()) {
      screen.texts.push_back(std::move(text));
    }
  }

  void add_texts_of(std::uint32_t layout, Screen& screen) const {
    for (const ShownView& shown : evidence_.layouts.shown_views(layout)) {
      for (const manifests::ShownText& text : shown.view->texts) {
        std::string shows = text.resource_id == 0 ? std::string(text.literal)
                                                  : evidence_.app.resources.string(text.resource_id).value_or("");
        if (says_consent(evidence_.texts.matcher().roles_of_text(shows))) add_text(screen, std::move(shows));
      }
    }
  }

  void find_methods() {
    for (std::uint32_t i = 0; i < linked_.methods.size(); ++i) {
      if (!graph_.reached({i}) || linked_.methods[{i}].code_off == 0) continue;
      const auto it = screens_.find(class_of(i));
      if (it == screens_.end()) continue;
      std::vector<MethodNode>& methods = it->second.methods;
      if (methods.size() < kMaxMethods) methods.push_back({i});
    }
  }

  // Callbacks that nothing in their words tells apart, but that end the app; and buttons without a callback.
  void find_answers() {
    const std::vector<Edge>& edges = graph_.edges();
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
      if (!edges[e].is_click() || graph_.is_group(edges[e].to)) continue;
      Screen* screen = screen_of(edges[e].from);
      if (screen == nullptr) screen = screen_of(edges[e].to);
      if (screen == nullptr) continue;
      if (leaves(graph_.name_of(edges[e].by))) screen->can_be_left = true;
      const auto is_known = [&](const ConsentAnswer& answer) { return edges[answer.edge].to == edges[e].to; };
      if (std::any_of(screen->accepts.begin(), screen->accepts.end(), is_known) ||
          std::any_of(screen->refuses.begin(), screen->refuses.end(), is_known)) {
        continue;
      }
      const std::vector<OnDenial> leads_to = consequences_.of({{{edges[e].to}, {}}}, {});
      const bool ends = std::any_of(leads_to.begin(), leads_to.end(), [](OnDenial what) {
        return what == OnDenial::exits || what == OnDenial::closes;
      });
      if (screen->is_gate && !screen->accepts.empty() && ends) screen->refuses.push_back({e, {}});
    }
    for (auto& [name, screen] : screens_) {
      for (const MethodNode method : screen.methods) screen.can_be_left = screen.can_be_left || adds_way_out(method);
    }
  }

  bool adds_way_out(MethodNode method) {
    const std::uint32_t dex = linked_.methods.class_of(method).dex;
    for (const MethodNotes::Call& call : reader_.of(method).calls) {
      const program::FlowRows* rows = linked_.flow.find(dex, call.method_idx);
      if (rows == nullptr) continue;
      for (const policies::ImplicitEdge* row : rows->edges) {
        if (leaves(row->id)) return true;
      }
    }
    return false;
  }

  // Branches of the first start that wait for something.
  void find_branches() {
    if (evidence_.reachability.phases().consent_flags().empty()) return;
    for (std::uint32_t i = 0; i < linked_.methods.size(); ++i) {
      if (!graph_.reached_first({i})) continue;
      const program::Conditions* conditions = graph_.conditions({i});
      if (conditions == nullptr) continue;
      for (const program::ClosedWay& way : conditions->closed) {
        for (const Location& location : way.by) branches_.push_back({location, {i}, way.pc});
      }
    }
  }

  ConsentForm form_of(const std::string& name, const Screen& screen) {
    ConsentForm form;
    form.class_name = utf8_from_mutf8(name + ";");
    form.texts = screen.texts;
    form.phase = Phase::unreached;
    for (const Place& mark : screen.marks) {
      Timing timing = evidence_.reachability.phases().at(mark);
      const bool is_better = rank(timing.phase) < rank(form.phase) ||
                             (timing.phase == form.phase && timing.chain.size() < form.chain.size());
      if (!is_better && !form.chain.empty()) continue;
      form.phase = timing.phase;
      form.chain = std::move(timing.chain);
    }
    form.has_refuse = !screen.refuses.empty() || screen.roles.has(ConsentRole::refuse) || screen.can_be_left;
    form.not_cancelable = is_kept_open(name);
    const ConsentBoxes boxes = consent_boxes(evidence_, reader_, screen.layouts, screen.methods,
                                             screen.roles.has(ConsentRole::statement));
    form.checked_by_default = boxes.ticked;
    form.implied = screen.roles.is_strong(ConsentRole::default_check) && !boxes.open && !form.has_refuse;
    form.accepts = sites_of(screen.accepts);
    form.refuses = sites_of(screen.refuses);
    for (const OnDenial what : consequences_.of(parts_of(screen.refuses), parts_of(screen.accepts))) {
      if (what != OnDenial::asks_again) form.on_refusal.push_back(what);
    }
    if (comes_back(screen.refuses)) form.on_refusal.push_back(OnDenial::asks_again);
    std::sort(form.on_refusal.begin(), form.on_refusal.end());
    form.started_on_refusal = started_by(screen.refuses);
    add_flags(screen, form);
    return form;
  }

  // Refusing leads to the very method that sets this refusal up: not to another question, which may be asked once.
  bool comes_back(const std::vector<ConsentAnswer>& refuses) const {
    return std::any_of(refuses.begin(), refuses.end(), [&](const ConsentAnswer& refusal) {
      const program::Edge& edge = graph_.edges()[refusal.edge];
      return consequences_.leads_to({{edge.to}, refusal.ranges}, {edge.from});
    });
  }

  // A dialog that neither the back key nor a tap beside it closes.
  bool is_kept_open(std::string_view name) const {
    const policies::Conduct& conduct = evidence_.index.catalogue().conduct;
    return std::any_of(evidence_.scan.marked.begin(), evidence_.scan.marked.end(), [&](const MarkedCall& marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::ad) return false;
      const policies::AdSign& sign = conduct.ads[mark.row];
      const bool closes_no_more = sign.conduct == policies::AdConduct::not_cancelable ||
                                  sign.conduct == policies::AdConduct::not_cancelable_outside;
      if (!closes_no_more || !sign.equals || marked.argument.number != *sign.equals) return false;
      const MethodNode method = method_at(marked.place);
      return method.present() && graph_.reached(method) && class_of(method.value) == name;
    });
  }

  std::vector<Site> sites_of(const std::vector<ConsentAnswer>& answers) const {
    std::vector<Site> sites;
    for (const ConsentAnswer& answer : answers) {
      const std::uint32_t pc = answer.ranges.empty() ? 0 : answer.ranges.front().start;
      sites.push_back(site_of(evidence_.app, place_of(linked_, {graph_.edges()[answer.edge].to}, pc)));
    }
    return settled(std::move(sites));
  }

  static std::vector<Site> settled(std::vector<Site> sites) {
    std::sort(sites.begin(), sites.end());
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    if (sites.size() > kMaxSites) sites.resize(kMaxSites);
    return sites;
  }

  std::vector<CodePart> parts_of(const std::vector<ConsentAnswer>& answers) const {
    std::vector<CodePart> parts;
    for (const ConsentAnswer& answer : answers) parts.push_back({{graph_.edges()[answer.edge].to}, answer.ranges});
    return parts;
  }

  // Everything that answering leads to by itself.
  program::Paths ways_from(const std::vector<ConsentAnswer>& answers) const {
    const std::vector<Edge>& edges = graph_.edges();
    const std::vector<CodePart> parts = parts_of(answers);
    std::vector<std::uint32_t> starts;
    for (const ConsentAnswer& answer : answers) starts.push_back(answer.edge);
    return program::Paths(graph_, starts, [&](std::uint32_t e) {
      const bool by_group = edges[e].from != dex::kNoIndex && graph_.is_group(edges[e].from);
      return (!edges[e].needs_user || by_group) && runs(parts, {edges[e].from}, edges[e].pc);
    });
  }

  static bool runs(const std::vector<CodePart>& parts, MethodNode method, std::uint32_t pc) {
    bool is_answer = false;
    for (const CodePart& part : parts) {
      if (part.method != method) continue;
      if (part.holds(pc)) return true;
      is_answer = true;
    }
    return !is_answer;
  }

  std::vector<std::string> started_by(const std::vector<ConsentAnswer>& refuses) const {
    std::set<std::string> sdks;
    if (refuses.empty()) return {};
    const program::Paths ways = ways_from(refuses);
    const std::vector<CodePart> parts = parts_of(refuses);
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::contract) continue;
      const policies::ConsentContract& contract = evidence_.index.catalogue().consent.contracts[mark.row];
      const MethodNode method = method_at(marked.place);
      if (contract.role != policies::ContractRole::init || !method.present() || !ways.reaches(method)) continue;
      if (!runs(parts, method, marked.place.pc)) continue;
      const Phase phase = evidence_.reachability.phases().phase_of(method, marked.place.pc);
      if (phase != Phase::gated && phase != Phase::after_consent) sdks.emplace(contract.sdk);
    }
    return {sdks.begin(), sdks.end()};
  }

  // Consent flags that accepting on this screen writes.
  void add_flags(const Screen& screen, ConsentForm& form) const {
    const std::vector<Location>& flags = evidence_.reachability.phases().consent_flags();
    if (screen.accepts.empty() || flags.empty()) return;
    const program::Paths ways = ways_from(screen.accepts);
    const std::vector<CodePart> parts = parts_of(screen.accepts);
    std::vector<Location> written;
    std::vector<Site> sites;
    for (const program::LocationWrite& write : graph_.writes()) {
      if (std::find(flags.begin(), flags.end(), write.location) == flags.end()) continue;
      if (!ways.reaches(write.method) || !runs(parts, write.method, write.pc)) continue;
      sites.push_back(site_of(evidence_.app, place_of(linked_, write.method, write.pc)));
      if (std::find(written.begin(), written.end(), write.location) == written.end()) written.push_back(write.location);
    }
    std::set<std::string> names;
    for (const Location& location : written) names.insert(spell(linked_, location));
    form.flags.assign(names.begin(), names.end());
    form.written_at = settled(std::move(sites));
    std::vector<Site> tests;
    for (const Branch& branch : branches_) {
      if (std::find(written.begin(), written.end(), branch.waits_for) == written.end()) continue;
      tests.push_back(site_of(evidence_.app, place_of(linked_, branch.method, branch.pc)));
    }
    form.tested_at = settled(std::move(tests));
  }

  struct Branch {
    Location waits_for;
    MethodNode method;
    std::uint32_t pc;
  };

  const Evidence& evidence_;
  const program::LinkedProgram& linked_;
  const program::CallGraph& graph_;
  MethodReader& reader_;
  const Consequences& consequences_;
  std::map<std::string, Screen, std::less<>> screens_;  // by descriptor without the ";"
  std::vector<Branch> branches_;
};

}  // namespace

std::vector<ConsentForm> observe_consent_forms(const Evidence& evidence, MethodReader& reader,
                                               const Consequences& consequences) {
  return FormObserver(evidence, reader, consequences).run();
}

}  // namespace mingcha::behaviour
