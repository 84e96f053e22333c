// The page says its result by a call (rows of intents.tsv with the role `set_result`), in code that agreeing runs. Who
// started the page looks at it in a callback that is told the code (`take_result`), or by asking for it (`get_result`):
// what runs there for that code and for no other that the page can give belongs to the answer.
#include "analyzer/behaviour/consent_results.h"

#include <algorithm>

#include "analyzer/program/paths.h"

namespace mingcha::behaviour {
namespace {

using policies::IntentRole;
using program::CodeRange;
using program::Edge;
using program::EdgeKind;
using program::MethodNode;
using program::Value;

constexpr std::int64_t kCancelled = 0;  // Activity.RESULT_CANCELED: what the platform says when nobody else does

// What runs by the first ranges and not by the second; both ascending.
std::vector<CodeRange> without(const std::vector<CodeRange>& ranges, const std::vector<CodeRange>& others) {
  std::vector<CodeRange> left;
  for (const CodeRange& range : ranges) {
    const bool is_shared = std::any_of(others.begin(), others.end(), [&](const CodeRange& other) {
      return other.start <= range.start && range.end <= other.end;
    });
    if (!is_shared) left.push_back(range);
  }
  return left;
}

class ResultFinder {
 public:
  ResultFinder(const program::LinkedProgram& linked, program::CallGraph& graph) : linked_(linked), graph_(graph) {}

  void run(ConsentScreen& screen) {
    std::vector<std::int64_t> codes, others;
    find_codes(screen, codes, others);
    if (codes.empty()) return;
    std::vector<std::pair<std::string_view, std::optional<std::int64_t>>> starters;
    const std::vector<Edge>& edges = graph_.edges();
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
      const Edge& edge = edges[e];
      const bool starts = edge.kind == EdgeKind::component && !graph_.is_group(edge.to) && edge.from != dex::kNoIndex &&
                          !graph_.is_group(edge.from) && edge.receiver < linked_.hierarchy.type_count();
      if (!starts || outermost(linked_.hierarchy.descriptor({edge.receiver})) != screen.class_name) continue;
      const std::pair starter(class_around({edge.from}), request_of(edge));
      if (std::find(starters.begin(), starters.end(), starter) == starters.end()) starters.push_back(starter);
    }
    for (const auto& [starter, request] : starters) add_answers(screen, starter, request, codes, others);
  }

 private:
  std::string_view class_around(MethodNode method) const {
    return outermost(linked_.hierarchy.descriptor(linked_.methods.type_of(method)));
  }

  const policies::IntentApi* row_of(MethodNode in, std::uint32_t method_idx) const {
    const program::FlowRows* rows = linked_.flow.find(linked_.methods.class_of(in).dex, method_idx);
    return rows == nullptr ? nullptr : rows->intent;
  }

  // Codes that the page hands back in code that agreeing runs, and in any other.
  void find_codes(const ConsentScreen& screen, std::vector<std::int64_t>& codes,
                  std::vector<std::int64_t>& others) const {
    others.push_back(kCancelled);
    if (screen.accepts.empty()) return;
    std::vector<std::uint32_t> starts;
    for (const ConsentAnswer& accept : screen.accepts) starts.push_back(accept.edge);
    const program::Paths paths(graph_, starts, [&](std::uint32_t e) { return !graph_.edges()[e].needs_user; });
    for (const program::CallGraph::ResultUse& use : graph_.result_uses()) {
      if (use.role != IntentRole::set_result || class_around(use.method) != screen.class_name) continue;
      const bool agrees = paths.reaches(use.method) && is_of_answer(screen, use);
      if (!use.code.is(Value::Kind::integer)) continue;
      (agrees ? codes : others).push_back(use.code.number());
    }
    const auto is_other = [&](std::int64_t code) {
      return std::find(others.begin(), others.end(), code) != others.end();
    };
    codes.erase(std::remove_if(codes.begin(), codes.end(), is_other), codes.end());
  }

  // False in the code of a shared callback that runs for other buttons.
  bool is_of_answer(const ConsentScreen& screen, const program::CallGraph::ResultUse& use) const {
    bool is_shared = false;
    for (const ConsentAnswer& accept : screen.accepts) {
      if (graph_.edges()[accept.edge].to != use.method.value || accept.ranges.empty()) continue;
      is_shared = true;
      for (const CodeRange& range : accept.ranges) {
        if (use.pc >= range.start && use.pc < range.end) return true;
      }
    }
    return !is_shared;
  }

  std::optional<std::int64_t> request_of(const Edge& edge) const {
    const program::Event* event = graph_.event_of(edge);
    if (event == nullptr || !event->is_invoke() || event->kind == program::Event::Kind::invoke_custom) return {};
    const policies::IntentApi* row = row_of({edge.from}, event->index);
    const Value request = row == nullptr || !row->request ? Value{} : graph_.operand(edge, *row->request);
    return request.is(Value::Kind::integer) ? std::optional(request.number()) : std::nullopt;
  }

  void add_answers(ConsentScreen& screen, std::string_view starter, std::optional<std::int64_t> request,
                   const std::vector<std::int64_t>& codes, const std::vector<std::int64_t>& others) {
    std::vector<MethodNode> askers;
    for (const program::CallGraph::ResultUse& use : graph_.result_uses()) {
      if (use.role == IntentRole::set_result || class_around(use.method) != starter) continue;
      if (std::find(askers.begin(), askers.end(), use.method) == askers.end()) askers.push_back(use.method);
    }
    for (const MethodNode asker : askers) {
      program::Interpreter::Assumption assumption;
      const policies::IntentApi* row = row_of(asker, linked_.methods[asker].method_idx);
      const bool is_told = row != nullptr && row->role == IntentRole::take_result && row->code;
      // Of several that ask, it is not known which one this page's result goes to.
      if (!is_told && askers.size() > 1) continue;
      if (is_told && row->request && request) assumption.parameters.emplace_back(*row->request, *request);
      const auto executed = [&](std::int64_t code) {
        program::Interpreter::Assumption when = assumption;
        if (is_told) {
          when.parameters.emplace_back(*row->code, code);
        } else {
          when.result_code = code;
        }
        return graph_.executed_when(asker, when);
      };
      std::vector<CodeRange> ranges;
      for (const std::int64_t code : codes) {
        std::vector<CodeRange> own = executed(code);
        for (const std::int64_t other : others) own = without(own, executed(other));
        ranges.insert(ranges.end(), own.begin(), own.end());
      }
      // A callback that does not look at the code says nothing.
      if (ranges.empty()) continue;
      const std::vector<Edge>& edges = graph_.edges();
      for (std::uint32_t e = graph_.first_in(asker.value); e != dex::kNoIndex; e = edges[e].next_in)
        screen.accepts.push_back({e, ranges, true});
    }
  }

  const program::LinkedProgram& linked_;
  program::CallGraph& graph_;
};

}  // namespace

void add_result_answers(const program::LinkedProgram& linked, program::CallGraph& graph,
                        std::vector<ConsentScreen>& screens) {
  if (graph.result_uses().empty()) return;
  ResultFinder finder(linked, graph);
  for (ConsentScreen& screen : screens) finder.run(screen);
}

}  // namespace mingcha::behaviour
