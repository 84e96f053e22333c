#include "analyzer/behaviour/permission_names.h"

#include <algorithm>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Edge;
using program::EdgeKind;
using program::MethodNode;

constexpr std::size_t kMaxClassMethods = 96;  // of a class that are looked through for writes to a field

bool is_call(EdgeKind kind) { return kind == EdgeKind::call || kind == EdgeKind::virtual_; }

}  // namespace

// What one question has led to so far.
struct PermissionNames::Gathering {
  std::set<std::string> names;
  std::set<std::int64_t> parameters;  // of the method that the question is about
  MethodNode method;
  std::set<std::pair<std::uint32_t, std::int64_t>> seen;  // fields and results by dex file or method
  std::size_t steps = 0;
  std::size_t depth = 0;
};

bool looks_like_permission(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  return text.find(".permission.") != std::string_view::npos ||
         text.find(".permission-group.") != std::string_view::npos;
}

std::vector<NamedRequest> PermissionNames::trace(MethodNode method, std::uint32_t pc, const Origins& values) {
  struct Lead {
    NamedRequest request;
    Origins values;
  };
  std::vector<NamedRequest> found;
  std::vector<Lead> waiting{{{{}, method, pc, {}}, values}};
  for (std::size_t level = 0; !waiting.empty(); ++level) {
    std::vector<Lead> next;
    for (Lead& lead : waiting) {
      Gathering gathering;
      gathering.method = lead.request.method;
      gather(lead.request.method, lead.values, gathering);
      lead.request.permissions.insert(gathering.names.begin(), gathering.names.end());
      std::vector<Caller> from;
      if (!gathering.parameters.empty() && level < kMaxLevels) from = callers(lead.request.method);
      for (const Caller& caller : from) {
        Lead above{lead.request, {}};
        above.request.through.insert(above.request.through.begin(),
                                     {lead.request.method, lead.request.pc, caller.kind});
        above.request.method = caller.method;
        above.request.pc = caller.pc;
        if (const MethodNotes::Call* call = reader_.of(caller.method).call_at(caller.pc)) {
          for (const std::int64_t parameter : gathering.parameters) {
            const auto i = static_cast<std::size_t>(parameter);
            if (i >= call->arguments.size()) continue;
            above.values.insert(above.values.end(), call->arguments[i].begin(), call->arguments[i].end());
          }
        }
        if (next.size() < kMaxCallers) next.push_back(std::move(above));
      }
      if (from.empty()) found.push_back(std::move(lead.request));
    }
    waiting = std::move(next);
  }
  return found;
}

void PermissionNames::gather(MethodNode method, const Origins& values, Gathering& into) {
  static constexpr std::size_t kMaxDepth = 5;
  if (into.depth >= kMaxDepth) return;
  ++into.depth;
  for (const Origin& value : values) {
    if (++into.steps > kMaxSteps) break;
    switch (value.kind) {
      case Origin::Kind::text:
        if (looks_like_permission(value.text)) into.names.insert(value.text);
        break;
      case Origin::Kind::number:
        break;
      case Origin::Kind::passed:
        if (method == into.method) into.parameters.insert(value.number);
        break;
      case Origin::Kind::held:
        gather_field(method, static_cast<std::uint32_t>(value.number), into);
        break;
      case Origin::Kind::returned:
        gather_result(method, value, into);
        break;
    }
  }
  --into.depth;
}

// What the class of the field puts into it; what a constructor is passed, if one place alone makes such objects.
void PermissionNames::gather_field(MethodNode method, std::uint32_t field_idx, Gathering& into) {
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  if (field_idx >= linked_.program.dex_files()[dex].field_ids_size()) return;
  const program::FieldNode field = linked_.fields.resolve(dex, field_idx);
  if (!field.present() || !into.seen.insert({dex::kNoIndex, field.value}).second) return;
  const std::string initial = utf8_from_mutf8(linked_.fields.initial_text(field));
  if (looks_like_permission(initial)) into.names.insert(initial);
  const program::ClassId owner = linked_.fields[field].owner;
  const std::uint32_t owner_dex = linked_.program[owner].dex;
  std::size_t looked = 0;
  for (MethodNode m = linked_.methods.first(owner); m < linked_.methods.end(owner); ++m.value) {
    if (linked_.methods[m].code_off == 0 || ++looked > kMaxClassMethods) continue;
    Origins passed;
    for (const MethodNotes::Write& write : reader_.of(m).writes) {
      if (linked_.fields.resolve(owner_dex, write.field_idx) != field) continue;
      gather(m, write.values, into);
      std::copy_if(write.values.begin(), write.values.end(), std::back_inserter(passed),
                   [](const Origin& value) { return value.kind == Origin::Kind::passed; });
    }
    if (passed.empty() || m == into.method) continue;
    const std::vector<Caller> makers = callers(m);
    if (makers.size() != 1) continue;
    const MethodNotes::Call* call = reader_.of(makers[0].method).call_at(makers[0].pc);
    if (call == nullptr) continue;
    for (const Origin& value : passed) {
      const auto i = static_cast<std::size_t>(value.number);
      if (i < call->arguments.size()) gather(makers[0].method, call->arguments[i], into);
    }
  }
}

// What a method of the app gives back; where that is what it was passed, the arguments of this call.
void PermissionNames::gather_result(MethodNode method, const Origin& origin, Gathering& into) {
  if (!into.seen.insert({method.value, origin.pc}).second) return;
  const MethodNotes::Call* call = reader_.of(method).call_at(origin.pc);
  if (call == nullptr) return;
  const MethodNode target = linked_.methods.resolve(linked_.methods.class_of(method).dex, call->method_idx);
  if (!target.present() || target == into.method) return;
  const MethodNotes& notes = reader_.of(target);
  gather(target, notes.returns, into);
  for (const Origin& value : notes.returns) {
    const auto i = static_cast<std::size_t>(value.number);
    if (value.kind == Origin::Kind::passed && i < call->arguments.size()) gather(method, call->arguments[i], into);
  }
}

std::vector<PermissionNames::Caller> PermissionNames::callers(MethodNode method) const {
  const std::vector<Edge>& edges = graph_.edges();
  std::vector<Caller> found;
  for (std::uint32_t e = graph_.first_in(method.value); e != dex::kNoIndex; e = edges[e].next_in) {
    if (!is_call(edges[e].kind)) continue;
    if (edges[e].from != dex::kNoIndex && !graph_.is_group(edges[e].from)) {
      found.push_back({{edges[e].from}, edges[e].pc, edges[e].kind});
      continue;
    }
    if (edges[e].from == dex::kNoIndex) continue;
    for (std::uint32_t g = graph_.first_in(edges[e].from); g != dex::kNoIndex; g = edges[g].next_in) {
      if (is_call(edges[g].kind) && edges[g].from != dex::kNoIndex && !graph_.is_group(edges[g].from)) {
        found.push_back({{edges[g].from}, edges[g].pc, edges[g].kind});
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end(),
                          [](const Caller& a, const Caller& b) { return a.method == b.method && a.pc == b.pc; }),
              found.end());
  if (found.size() > kMaxCallers) found.resize(kMaxCallers);
  return found;
}

}  // namespace mingcha::behaviour
