#include "analyzer/behaviour/permission_requests.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/explanations.h"
#include "analyzer/behaviour/permission_names.h"
#include "analyzer/behaviour/permission_outcomes.h"
#include "analyzer/behaviour/request_repeats.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using policies::PermissionApi;
using policies::PermissionStep;
using program::EdgeKind;
using program::MethodNode;

std::string_view package_of(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : descriptor.substr(0, slash + 1);
}

bool is_before(const PermissionRequest& a, const PermissionRequest& b) {
  const auto key = [](const PermissionRequest& r) {
    return std::tie(r.at.site, r.api, r.permissions, r.at.phase, r.at.chain);
  };
  return key(a) < key(b);
}

bool is_same(const PermissionRequest& a, const PermissionRequest& b) { return !is_before(a, b) && !is_before(b, a); }

class RequestFinder {
 public:
  RequestFinder(const Evidence& evidence, MethodReader& reader, const Consequences& consequences)
      : evidence_(evidence), linked_(evidence.reachability.linked()), reader_(reader), consequences_(consequences),
        names_(linked_, evidence.reachability.graph(), reader), outcomes_(linked_, checks_) {
    for (const PermissionApi& row : evidence.index.catalogue().conduct.permission_apis) {
      const bool asks = row.step == PermissionStep::request || row.step == PermissionStep::start ||
                        row.step == PermissionStep::names || row.step == PermissionStep::contract;
      if (asks) wrappers_.insert(package_of(row.class_descriptor));
    }
    sort_marks();
  }

  std::vector<PermissionRequest> run() {
    if (asking_.empty()) return {};
    find_checks();
    explanations_.emplace(evidence_);
    repeats_.emplace(evidence_, reader_, checks_);
    for (const Call& call : asking_) add(call);
    std::sort(found_.begin(), found_.end(), is_before);
    found_.erase(std::unique(found_.begin(), found_.end(), is_same), found_.end());
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = fmt::format("r{}", i + 1);
    return std::move(found_);
  }

 private:
  struct Call {
    Place place;
    MethodNode method;
    const PermissionApi* row;
  };

  void sort_marks() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::permission_request) continue;
      const PermissionApi& row = evidence_.index.catalogue().conduct.permission_apis[mark.row];
      const MethodNode method = linked_.methods.own(marked.place.dex, marked.place.method_idx);
      if (!method.present() || is_wrapper(method)) continue;
      const Call call{marked.place, method, &row};
      switch (row.step) {
        case PermissionStep::request:
        case PermissionStep::start:
          if (asking_.empty() || asking_.back().place != call.place) asking_.push_back(call);
          break;
        case PermissionStep::names:
        case PermissionStep::explain:
          naming_.push_back(call);
          break;
        case PermissionStep::result:
        case PermissionStep::denied:
          if (told_.empty() || told_.back().method != method) told_.push_back(call);
          break;
        default:
          break;
      }
    }
  }

  // References that ask whether a permission is held.
  void find_checks() {
    for (const MarkedCall& marked : evidence_.scan.marked) {
      const Mark& mark = evidence_.index.mark(marked.mark);
      if (mark.table != MarkTable::permission_request) continue;
      if (evidence_.index.catalogue().conduct.permission_apis[mark.row].step != PermissionStep::check) continue;
      const dex::DexFile& file = evidence_.app.program.dex_files()[marked.place.dex];
      const Result<dex::CodeItem> code = dex::CodeItem::read(file, marked.place.code_off);
      if (!code || marked.place.pc >= code->insns.size()) continue;
      checks_.emplace(marked.place.dex, dex::Instruction(code->insns, marked.place.pc).index());
    }
  }

  std::string_view descriptor_of(MethodNode method) const {
    return linked_.hierarchy.descriptor(linked_.methods.type_of(method));
  }

  bool is_wrapper(MethodNode method) const {
    const std::string_view package = package_of(descriptor_of(method));
    return std::any_of(wrappers_.begin(), wrappers_.end(),
                       [&](std::string_view wrapper) { return package.starts_with(wrapper); });
  }

  // The platform's support libraries hand on what others decided.
  bool is_library(MethodNode method) const {
    const std::string_view descriptor = descriptor_of(method);
    return descriptor.starts_with("Landroidx/") || descriptor.starts_with("Landroid/support/");
  }

  void add(const Call& call) {
    const bool is_launch = call.row->member == "launch";
    bool explains = false;
    const Origins values = call.row->step == PermissionStep::request ? values_at(call) : named_before(call, explains);
    for (const NamedRequest& named : names_.trace(call.method, call.place.pc, values)) {
      // Launchers also take pictures and pick contacts.
      if (is_launch && named.permissions.empty()) continue;
      if (is_library(named.method)) continue;
      PermissionRequest request;
      request.permissions.assign(named.permissions.begin(), named.permissions.end());
      request.api = fmt::format("{}->{}{}", call.row->class_descriptor, call.row->member,
                                call.row->descriptor == "*" ? "" : call.row->descriptor);
      request.at = occurrence_of(call, named);
      request.explained = explains || explanations_->lead_to(named.method);
      request.repeats = request.at.phase != Phase::unreached && repeats_->repeats(named);
      request.on_denial = on_denial(call, named);
      found_.push_back(std::move(request));
    }
  }

  Origins values_at(const Call& call) {
    const MethodNotes::Call* notes = reader_.of(call.method).call_at(call.place.pc);
    if (notes == nullptr || !call.row->permission || *call.row->permission >= notes->arguments.size()) return {};
    return notes->arguments[*call.row->permission];
  }

  // What calls of a library named in this method since it was last started there.
  Origins named_before(const Call& start, bool& explains) {
    std::uint32_t last = 0;
    for (const Call& other : asking_) {
      if (other.method == start.method && other.place.pc < start.place.pc) last = other.place.pc;
    }
    Origins values;
    for (const Call& call : naming_) {
      if (call.method != start.method || call.place.pc < last || call.place.pc > start.place.pc) continue;
      if (call.row->step == PermissionStep::explain) {
        explains = true;
        continue;
      }
      const Origins more = values_at(call);
      values.insert(values.end(), more.begin(), more.end());
    }
    return values;
  }

  // The site is the call that asks; when and how it is reached is told by the place that decides, unless the call
  // itself runs only later.
  Occurrence occurrence_of(const Call& call, const NamedRequest& named) {
    Occurrence at = occurrence_at(evidence_, call.place);
    if (named.through.empty()) return at;
    Occurrence from = occurrence_at(evidence_, place_of(linked_, named.method, named.pc));
    at.owner = from.owner;
    if (rank(from.phase) < rank(at.phase)) return at;
    at.phase = from.phase;
    at.background = from.background;
    at.chain = std::move(from.chain);
    at.gates = std::move(from.gates);
    if (at.chain.empty()) return at;
    for (const HandedOn& next : named.through) {
      const Site site = site_of(evidence_.app, place_of(linked_, next.method, next.pc));
      at.chain.push_back({site.class_name, site.method, site.offset,
                          next.entered_by == EdgeKind::virtual_ ? HopKind::virtual_ : HopKind::call, {}});
    }
    return at;
  }

  std::vector<OnDenial> on_denial(const Call& call, const NamedRequest& named) {
    std::vector<CodePart> happens, otherwise;
    for (const Call& told : told_) {
      if (!is_told(told.method, call, named)) continue;
      if (told.row->step == PermissionStep::denied) {
        happens.push_back({told.method, {}});
        continue;
      }
      for (const OutcomeCode& code :
           outcomes_.differences(told.method, told.row->permission.value_or(0), request_code(call))) {
        add_part(code.method, code.denied, happens);
        add_part(code.method, code.granted, otherwise);
      }
    }
    return happens.empty() ? std::vector<OnDenial>() : consequences_.of(happens, otherwise);
  }

  static void add_part(MethodNode method, const std::set<std::uint32_t>& places, std::vector<CodePart>& parts) {
    if (places.empty()) return;
    CodePart part{method, {}};
    for (const std::uint32_t pc : places) part.ranges.push_back({pc, pc + 1});
    parts.push_back(std::move(part));
  }

  // The outcome is told to the class that asks, to one above it, or to a listener inside it.
  bool is_told(MethodNode told, const Call& call, const NamedRequest& named) const {
    const program::TypeId type = linked_.methods.type_of(told);
    for (const MethodNode asks : {call.method, named.method}) {
      if (outermost(descriptor_of(told)) == outermost(descriptor_of(asks))) return true;
      const std::string outer = std::string(outermost(descriptor_of(asks))) + ";";
      const auto around = linked_.hierarchy.find(outer);
      if (around && linked_.hierarchy.descends(*around, type)) return true;
    }
    return false;
  }

  // Of the platform's methods and their likes, the code stands right behind the permissions.
  std::optional<std::int64_t> request_code(const Call& call) {
    const std::string_view descriptor = call.row->descriptor;
    if (descriptor.find("[Ljava/lang/String;I") == std::string_view::npos) return std::nullopt;
    const MethodNotes::Call* notes = reader_.of(call.method).call_at(call.place.pc);
    const std::size_t position = std::size_t{call.row->permission.value_or(0)} + 1;
    if (notes == nullptr || position >= notes->arguments.size() || notes->arguments[position].size() != 1) return {};
    const Origin& value = notes->arguments[position][0];
    return value.kind == Origin::Kind::number ? std::optional(value.number) : std::nullopt;
  }

  const Evidence& evidence_;
  const program::LinkedProgram& linked_;
  MethodReader& reader_;
  const Consequences& consequences_;
  std::set<std::string_view> wrappers_;  // packages, "Landroidx/core/app/"
  std::vector<Call> asking_, naming_, told_;
  PermissionChecks checks_;
  PermissionNames names_;
  PermissionOutcomes outcomes_;
  std::optional<Explanations> explanations_;
  std::optional<RequestRepeats> repeats_;
  std::vector<PermissionRequest> found_;
};

}  // namespace

std::vector<PermissionRequest> observe_permission_requests(const Evidence& evidence, MethodReader& reader,
                                                           const Consequences& consequences) {
  return RequestFinder(evidence, reader, consequences).run();
}

std::vector<PermissionPurpose> observe_permission_purposes(const App& app) {
  std::vector<PermissionPurpose> found;
  for (const manifests::MetaData& item : app.manifest.meta_data) {
    if (!looks_like_permission(item.name)) continue;
    PermissionPurpose purpose{item.name, item.value, item.name};
    if (purpose.text.empty()) purpose.text = item.resource;
    found.push_back(std::move(purpose));
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace mingcha::behaviour
