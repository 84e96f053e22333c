#include "analyzer/behaviour/call_ways.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "analyzer/behaviour/collections.h"
#include "analyzer/dex/code_item.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Edge;
using program::MethodNode;

std::vector<MethodNode> methods_matching(const program::LinkedProgram& linked, const MemberPattern& pattern) {
  std::vector<MethodNode> found;
  for (std::uint32_t i = 0; i < linked.methods.size(); ++i) {
    const dex::DexFile& file = linked.methods.dex_of({i});
    const dex::MethodId id = file.method({linked.methods[MethodNode{i}].method_idx});
    if (pattern.matches(file.type(id.class_idx), file.name(id), file.signature(file.proto(id.proto_idx)))) {
      found.push_back({i});
    }
  }
  return found;
}

// Which references of a file the pattern means.
struct Wanted {
  std::vector<bool> methods, fields;
  bool any = false;

  Wanted(const dex::DexFile& file, const MemberPattern& pattern)
      : methods(file.method_ids_size()), fields(file.field_ids_size()) {
    for (std::uint32_t i = 0; i < methods.size(); ++i) {
      const dex::MethodId id = file.method({i});
      methods[i] = pattern.matches(file.type(id.class_idx), file.name(id), file.signature(file.proto(id.proto_idx)));
      any = any || methods[i];
    }
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
      const dex::FieldId id = file.field({i});
      fields[i] = pattern.matches(file.type(id.class_idx), file.name(id), file.type(id.type_idx));
      any = any || fields[i];
    }
  }

  bool named_by(const dex::Instruction& in) const {
    const dex::IndexKind kind = in.info().index;
    if (kind == dex::IndexKind::field) return in.index() < fields.size() && fields[in.index()];
    const bool is_method = kind == dex::IndexKind::method || kind == dex::IndexKind::method_and_proto;
    return is_method && in.index() < methods.size() && methods[in.index()];
  }
};

std::string spell_target(const dex::DexFile& file, const dex::Instruction& in) {
  return utf8_from_mutf8(in.info().index == dex::IndexKind::field ? file.descriptor(dex::FieldIdx{in.index()})
                                                                  : file.descriptor(dex::MethodIdx{in.index()}));
}

// All places in code that name what the pattern means.
void visit_uses(const program::Program& program, const program::Methods& methods, const MemberPattern& api,
                const std::function<void(MethodNode, const Place&, const std::string&)>& visit) {
  std::vector<Wanted> wanted;
  for (const dex::DexFile& file : program.dex_files()) wanted.emplace_back(file, api);
  std::vector<dex::CodeBudget> budgets;
  for (const dex::DexFile& file : program.dex_files()) budgets.push_back(dex::CodeBudget(file));
  for (std::uint32_t i = 0; i < methods.size(); ++i) {
    const program::Method& method = methods[MethodNode{i}];
    const program::Class& owner = methods.class_of({i});
    if (!wanted[owner.dex].any || method.code_off == 0) continue;
    const dex::DexFile& file = program.dex_files()[owner.dex];
    const Result<dex::CodeItem> code = dex::CodeItem::read(file, method.code_off);
    if (!code || !budgets[owner.dex].spend(*code)) continue;
    for (std::uint32_t pc = 0, width = 0; (width = dex::width_at(code->insns, pc)) != 0; pc += width) {
      if (dex::is_payload(code->insns[pc])) continue;
      const dex::Instruction in(code->insns, pc);
      if (!wanted[owner.dex].named_by(in)) continue;
      visit({i}, {owner.dex, owner.class_def, method.method_idx, method.code_off, pc}, spell_target(file, in));
    }
  }
}

// The tree of what methods lead to, each method opened once.
class Tree {
 public:
  Tree(const CatalogueIndex& index, const Survey& survey, const std::function<void(const CallStep&)>& visit)
      : survey_(survey), graph_(survey.reachability().graph()), linked_(survey.reachability().linked()),
        visit_(visit), opened_(graph_.node_count()) {
    for (const Use& use : survey.scan().uses) {
      const policies::SensitiveApi& api = index.api(use.row);
      if (!api.collects) continue;
      std::string& read = reads_.emplace_back(linked_.methods.own(use.place.dex, use.place.method_idx), "").second;
      for (const policies::InformationIdx information : api.information) {
        read += std::string(index.catalogue()[information].id) + " ";
      }
      read += spell(api);
    }
    std::stable_sort(reads_.begin(), reads_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void show(MethodNode root) {
    waiting_.push_back({root, {}, 0, 0});
    while (!waiting_.empty()) {
      const Branch branch = waiting_.back();
      waiting_.pop_back();
      open(branch);
    }
  }

 private:
  struct Branch {
    MethodNode method;
    Edge edge;  // by which it is entered
    std::uint32_t pc = 0;
    unsigned depth = 0;
  };

  void open(const Branch& branch) {
    CallStep step;
    step.depth = branch.depth;
    step.hop = hop_of(linked_, branch.method);
    step.hop.offset = branch.pc;
    if (branch.depth > 0) step.hop.kind = hop_kind(branch.edge.kind);
    if (branch.depth > 0) step.hop.by = graph_.name_of(branch.edge.by);
    step.phase = survey_.reachability().phases().phase_of(branch.method, 0);
    step.repeated = opened_[branch.method.value];
    if (!step.repeated) {
      const auto [first, last] = std::equal_range(reads_.begin(), reads_.end(), std::pair(branch.method, std::string()),
                                                  [](const auto& a, const auto& b) { return a.first < b.first; });
      for (auto it = first; it != last; ++it) step.reads.push_back(it->second);
    }
    visit_(step);
    if (step.repeated) return;
    opened_[branch.method.value] = true;
    std::vector<Branch> below = branches_of(branch);
    waiting_.insert(waiting_.end(), below.rbegin(), below.rend());
  }

  // In the order of the code, groups left out.
  std::vector<Branch> branches_of(const Branch& branch) const {
    std::vector<Branch> below;
    const std::vector<Edge>& edges = graph_.edges();
    for (std::uint32_t e = graph_.first_out(branch.method.value); e != dex::kNoIndex; e = edges[e].next_out) {
      const Edge& edge = edges[e];
      const auto add = [&](std::uint32_t to) { below.push_back({{to}, edge, edge.pc, branch.depth + 1}); };
      if (!graph_.is_group(edge.to)) {
        add(edge.to);
        continue;
      }
      for (std::uint32_t g = graph_.first_out(edge.to); g != dex::kNoIndex; g = edges[g].next_out) add(edges[g].to);
    }
    const auto key = [](const Branch& b) { return std::tuple(b.pc, b.method, b.edge.kind, b.edge.by); };
    std::sort(below.begin(), below.end(), [&](const Branch& a, const Branch& b) { return key(a) < key(b); });
    below.erase(std::unique(below.begin(), below.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                below.end());
    return below;
  }

  const Survey& survey_;
  const program::CallGraph& graph_;
  const program::LinkedProgram& linked_;
  const std::function<void(const CallStep&)>& visit_;
  std::vector<bool> opened_;  // by node
  std::vector<std::pair<MethodNode, std::string>> reads_;
  std::vector<Branch> waiting_;  // the next one last
};

}  // namespace

MemberPattern::MemberPattern(std::string_view text) {
  const std::size_t arrow = text.find("->");
  std::string_view member = text;
  if (arrow != std::string_view::npos) {
    class_ = text.substr(0, arrow);
    whole_class_ = true;
    member = text.substr(arrow + 2);
  }
  const std::size_t bracket = member.find_first_of("(:");
  if (bracket != std::string_view::npos) {
    signature_ = member.substr(member[bracket] == ':' ? bracket + 1 : bracket);
    member = member.substr(0, bracket);
  }
  if (const std::size_t dot = member.rfind('.'); !whole_class_ && dot != std::string_view::npos) {
    class_ = std::string(member.substr(0, dot)) + ";";
    std::replace(class_.begin(), class_.end(), '.', '/');
    member = member.substr(dot + 1);
  }
  name_ = member;
}

bool MemberPattern::matches(std::string_view class_descriptor, std::string_view name,
                            std::string_view signature) const {
  if (name_ != "*" && name_ != name) return false;
  if (!signature_.empty() && signature_ != signature) return false;
  if (class_.empty() || class_descriptor == class_) return true;
  if (whole_class_ || !class_descriptor.ends_with(class_)) return false;
  const char before = class_descriptor[class_descriptor.size() - class_.size() - 1];
  return before == '/' || before == '$' || class_descriptor.size() == class_.size() + 1;
}

std::vector<CallWay> ways_to(const App& app, const Survey& survey, const MemberPattern& api,
                             const MemberPattern* from) {
  const program::LinkedProgram& linked = survey.reachability().linked();
  const program::CallGraph& graph = survey.reachability().graph();
  std::vector<std::uint32_t> starts;
  if (from != nullptr) {
    for (const MethodNode method : methods_matching(linked, *from)) {
      if (const std::uint32_t edge = graph.first_in(method.value); edge != dex::kNoIndex) starts.push_back(edge);
    }
  }
  const program::Paths paths(graph, starts, [](std::uint32_t) { return true; });
  std::vector<CallWay> found;
  visit_uses(app.program, linked.methods, api, [&](MethodNode method, const Place& place, const std::string& name) {
    if (from != nullptr && !paths.reaches(method)) return;
    Timing timing = survey.reachability().phases().at(place);
    CallWay way{name, site_of(app, place), timing.phase, std::move(timing.chain)};
    if (from != nullptr) way.chain = chain_of(linked, graph, paths.to(method), place.pc);
    found.push_back(std::move(way));
  });
  std::sort(found.begin(), found.end(),
            [](const CallWay& a, const CallWay& b) { return std::tie(a.api, a.site) < std::tie(b.api, b.site); });
  return found;
}

bool visit_ways_from(const CatalogueIndex& index, const Survey& survey, const MemberPattern& from,
                     const std::function<void(const CallStep&)>& visit) {
  const std::vector<MethodNode> roots = methods_matching(survey.reachability().linked(), from);
  Tree tree(index, survey, visit);
  for (const MethodNode root : roots) tree.show(root);
  return !roots.empty();
}

}  // namespace mingcha::behaviour
