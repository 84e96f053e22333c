#include "analyzer/behaviour/consent_boxes.h"

#include <algorithm>
#include <map>
#include <optional>

namespace mingcha::behaviour {
namespace {

using policies::ConsentRole;
using program::Edge;
using program::EdgeKind;
using program::MethodNode;

// CompoundButton.setChecked, by which code ticks a box. Source: android.widget.
constexpr std::string_view kSetChecked = "setChecked";
constexpr std::string_view kBoxType = "Landroid/widget/CheckBox;";

bool is_about_consent(ConsentRoles roles) {
  return roles.has(ConsentRole::title) || roles.has(ConsentRole::statement) || roles.has(ConsentRole::agree) ||
         roles.has(ConsentRole::default_check);
}

class BoxReader {
 public:
  BoxReader(const Evidence& evidence, MethodReader& reader, const std::vector<MethodNode>& methods)
      : evidence_(evidence), linked_(evidence.reachability.linked()), reader_(reader), methods_(methods) {}

  ConsentBoxes run(const std::set<std::uint32_t>& layouts, bool states_consent) {
    std::map<std::uint32_t, bool> ticked;  // by view
    ConsentBoxes out;
    bool any = false;
    for (const std::uint32_t layout : layouts) {
      for (const ConsentBox& box : evidence_.texts.of_layout(layout).boxes) {
        any = true;
        if (!is_about_consent(box.beside)) continue;
        if (box.view_id != 0) {
          ticked[box.view_id] = ticked[box.view_id] || box.checked;
        } else {
          (box.checked ? out.ticked : out.open) = true;
        }
      }
    }
    for (const MethodNode method : methods_) read_code(method, ticked, states_consent && !any, out);
    for (const auto& [view, is_ticked] : ticked) (is_ticked ? out.ticked : out.open) = true;
    return out;
  }

 private:
  void read_code(MethodNode method, std::map<std::uint32_t, bool>& ticked, bool takes_any, ConsentBoxes& out) {
    const dex::DexFile& file = linked_.methods.dex_of(method);
    for (const MethodNotes::Call& call : reader_.of(method).calls) {
      const dex::MethodId id = file.method({call.method_idx});
      if (file.name(id) != kSetChecked || call.arguments.size() != 2 || call.arguments[1].size() != 1) continue;
      const Origin& value = call.arguments[1][0];
      if (value.kind != Origin::Kind::number || is_by_user(method)) continue;
      const auto view = view_of(method, call.arguments[0]);
      if (view && ticked.contains(*view)) {
        ticked[*view] = value.number != 0;
      } else if (takes_any && file.type(id.class_idx) == kBoxType) {
        (value.number != 0 ? out.ticked : out.open) = true;
      }
    }
  }

  // By findViewById here, or where a method of the screen keeps its result in a field.
  std::optional<std::uint32_t> view_of(MethodNode method, const Origins& receiver) {
    for (const Origin& value : receiver) {
      if (value.kind == Origin::Kind::returned) {
        if (const auto id = found_view(method, value.pc)) return id;
      } else if (value.kind == Origin::Kind::held) {
        const auto field = field_of(method, static_cast<std::uint32_t>(value.number));
        if (const auto id = field.present() ? kept_view(field) : std::nullopt) return id;
      }
    }
    return std::nullopt;
  }

  program::FieldNode field_of(MethodNode method, std::uint32_t field_idx) const {
    const std::uint32_t dex = linked_.methods.class_of(method).dex;
    if (field_idx >= linked_.program.dex_files()[dex].field_ids_size()) return {};
    return linked_.fields.resolve(dex, field_idx);
  }

  std::optional<std::uint32_t> kept_view(program::FieldNode field) {
    for (const MethodNode method : methods_) {
      for (const MethodNotes::Write& write : reader_.of(method).writes) {
        if (field_of(method, write.field_idx) != field) continue;
        for (const Origin& value : write.values) {
          if (value.kind != Origin::Kind::returned) continue;
          if (const auto id = found_view(method, value.pc)) return id;
        }
      }
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> found_view(MethodNode method, std::uint32_t pc) {
    const MethodNotes::Call* call = reader_.of(method).call_at(pc);
    if (call == nullptr || call->arguments.size() < 2) return std::nullopt;
    const program::FlowRows* rows = linked_.flow.find(linked_.methods.class_of(method).dex, call->method_idx);
    if (rows == nullptr || rows->views != program::FlowRows::Views::find) return std::nullopt;
    for (const Origin& id : call->arguments[1]) {
      if (id.kind == Origin::Kind::number) return static_cast<std::uint32_t>(id.number);
    }
    return std::nullopt;
  }

  // Run by something that the user does, itself or wherever it is called.
  bool is_by_user(MethodNode method) const {
    const std::vector<Edge>& edges = evidence_.reachability.graph().edges();
    bool any = false, all = true;
    for (std::uint32_t e = evidence_.reachability.graph().first_in(method.value); e != dex::kNoIndex;
         e = edges[e].next_in) {
      if (edges[e].is_click()) return true;
      any = true;
      all = all && edges[e].from != dex::kNoIndex && is_clicked(edges[e].from);
    }
    return any && all;
  }
  bool is_clicked(std::uint32_t node) const {
    const std::vector<Edge>& edges = evidence_.reachability.graph().edges();
    for (std::uint32_t e = evidence_.reachability.graph().first_in(node); e != dex::kNoIndex; e = edges[e].next_in) {
      if (edges[e].is_click()) return true;
    }
    return false;
  }

  const Evidence& evidence_;
  const program::LinkedProgram& linked_;
  MethodReader& reader_;
  const std::vector<MethodNode>& methods_;
};

}  // namespace

ConsentBoxes consent_boxes(const Evidence& evidence, MethodReader& reader, const std::set<std::uint32_t>& layouts,
                           const std::vector<MethodNode>& methods, bool states_consent) {
  return BoxReader(evidence, reader, methods).run(layouts, states_consent);
}

}  // namespace mingcha::behaviour
