#include "analyzer/behaviour/consent_gate.h"

#include <algorithm>
#include <map>

#include "analyzer/program/paths.h"

namespace mingcha::behaviour {
namespace {

using policies::ConsentPlace;
using policies::ConsentRole;
using program::Edge;
using program::EdgeKind;
using program::MethodNode;
using program::Value;

constexpr std::size_t kMaxMarks = 8;
constexpr std::size_t kMaxMakers = 8;   // methods of one class that hand a layout on to each other
constexpr std::size_t kMaxTakers = 16;  // methods that are given it

// DialogInterface.BUTTON_POSITIVE and its like, as the platform passes them to one listener for all buttons.
struct DialogButton {
  std::string_view member;
  int which;
};
constexpr DialogButton kDialogButtons[] = {
    {"setPositiveButton", -1}, {"setNegativeButton", -2}, {"setNeutralButton", -3}};
constexpr std::uint32_t kWhich =
    2;  // argument register of DialogInterface.OnClickListener.onClick(dialog, which)

std::string_view simple_name(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  const std::size_t begin = slash == std::string_view::npos ? 1 : slash + 1;
  const std::size_t end = descriptor.ends_with(';') ? descriptor.size() - 1 : descriptor.size();
  return descriptor.substr(begin, end - begin);
}

bool asks_for_consent(ConsentRoles roles) {
  const bool names_policy = roles.has(ConsentRole::title);
  // "Read and agreed" is a button in one app and a sentence in another: what it is shows when it is clicked.
  const bool agrees = roles.has(ConsentRole::agree) || roles.has(ConsentRole::statement);
  const bool is_dialog = roles.is_strong(ConsentRole::dialog);
  const bool certain =
      roles.is_strong(ConsentRole::title) || roles.is_strong(ConsentRole::agree) || is_dialog;
  return agrees && certain && (names_policy || is_dialog);
}

class GateFinder {
 public:
  GateFinder(const program::LinkedProgram& linked, program::CallGraph& graph, const ConsentTexts& texts)
      : linked_(linked), graph_(graph), texts_(texts) {}

  std::vector<ConsentScreen> run(const std::vector<NamedConstant>& constants) {
    for (const NamedConstant& constant : constants) add_mark(constant);
    std::vector<ConsentScreen> found;
    for (auto& [name, screen] : screens_) {
      screen.class_name = name;
      screen.roles |= texts_.matcher().roles_of_name(ConsentPlace::class_name, simple_name(name));
      if (asks_for_consent(screen.roles)) found.push_back(std::move(screen));
    }
    screens_.clear();
    for (ConsentScreen& screen : found) by_name_.emplace(screen.class_name, &screen);
    sort_callbacks();
    for (ConsentScreen& screen : found) {
      if (screen.accepts.empty()) guess_accepts(screen);
    }
    return found;
  }

 private:
  std::string_view descriptor_of(MethodNode method) const {
    return linked_.hierarchy.descriptor(linked_.methods.type_of(method));
  }

  void add_mark(const NamedConstant& constant) {
    const MethodNode method = linked_.methods.own(constant.place.dex, constant.place.method_idx);
    if (!method.present() || !graph_.reached(method)) return;
    ConsentRoles roles;
    bool is_layout = false;
    if (constant.is_string) {
      roles = texts_.of_string(constant.place.dex, {constant.value});
    } else {
      const std::vector<std::uint32_t>& ids = texts_.layouts().ids();
      is_layout = std::binary_search(ids.begin(), ids.end(), constant.value);
      roles = is_layout ? texts_.of_layout(constant.value).roles : texts_.of_resource(constant.value);
    }
    if (!roles.any()) return;
    add_mark(method, constant, roles, is_layout);
    if (!is_layout) return;
    for (const MethodNode taker : takers_of(method)) add_mark(taker, constant, roles, is_layout);
  }

  void add_mark(MethodNode method, const NamedConstant& constant, ConsentRoles roles, bool is_layout) {
    ConsentScreen& screen = screens_[std::string(outermost(descriptor_of(method)))];
    screen.roles |= roles;
    if (is_layout) screen.layouts.push_back(constant.value);
    if (screen.marks.size() < kMaxMarks) screen.marks.push_back(constant.place);
  }

  // Methods of other classes that are given what is made of a layout: the view, or an object that holds it (a view
  // binding). A method that gives nothing back shows the layout itself.
  std::vector<MethodNode> takers_of(MethodNode maker) const {
    std::vector<MethodNode> makers{maker}, takers;
    const std::vector<Edge>& edges = graph_.edges();
    for (std::size_t i = 0; i < makers.size() && makers.size() < kMaxMakers; ++i) {
      if (!gives_object(makers[i])) continue;
      for (std::uint32_t e = graph_.first_in(makers[i].value); e != dex::kNoIndex; e = edges[e].next_in) {
        const bool is_call = edges[e].kind == EdgeKind::call || edges[e].kind == EdgeKind::virtual_;
        if (!is_call || edges[e].from == dex::kNoIndex || graph_.is_group(edges[e].from)) continue;
        const MethodNode caller{edges[e].from};
        const bool is_own = linked_.methods[caller].owner == linked_.methods[maker].owner;
        std::vector<MethodNode>& to = is_own ? makers : takers;
        if (std::find(to.begin(), to.end(), caller) == to.end()) to.push_back(caller);
      }
    }
    if (takers.size() > kMaxTakers) takers.clear();  // of a layout of everybody's
    return takers;
  }

  bool gives_object(MethodNode method) const {
    const dex::DexFile& file = linked_.methods.dex_of(method);
    const dex::MethodId id = file.method({linked_.methods[method].method_idx});
    return file.type(file.proto(id.proto_idx).return_type_idx).starts_with('L');
  }

  ConsentScreen* screen_of(std::uint32_t node) {
    if (node == dex::kNoIndex || graph_.is_group(node)) return nullptr;
    const auto it = by_name_.find(outermost(descriptor_of({node})));
    return it == by_name_.end() ? nullptr : it->second;
  }

  void sort_callbacks() {
    const std::vector<Edge>& edges = graph_.edges();
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
      const Edge& edge = edges[e];
      if (!edge.is_click() || graph_.is_group(edge.to)) continue;
      ConsentScreen* screen = screen_of(edge.from);
      if (screen == nullptr) screen = screen_of(edge.to);
      if (screen == nullptr) continue;
      const ConsentRoles roles = roles_of_callback(edge, *screen);
      const bool agrees = roles.has(ConsentRole::agree) || roles.has(ConsentRole::statement);
      const bool refuses = roles.has(ConsentRole::refuse);
      if (agrees == refuses) {
        others_.push_back({e, screen});
        continue;
      }
      ConsentAnswer answer{e, ranges_of(edge)};
      (agrees ? screen->accepts : screen->refuses).push_back(std::move(answer));
    }
  }

  // What is said of the button: by the caption given with the listener, by the view, by names.
  ConsentRoles roles_of_callback(const Edge& edge, const ConsentScreen& screen) const {
    ConsentRoles roles;
    const std::uint32_t dex = linked_.methods.class_of({edge.from}).dex;
    for (std::uint32_t i = 0; i < 6; ++i) {
      const Value value = graph_.operand(edge, i);
      if (value.is(Value::Kind::text)) roles |= texts_.of_string(dex, {value.index()});
      if (value.is(Value::Kind::integer))
        roles |= texts_.of_resource(static_cast<std::uint32_t>(value.number()));
    }
    const Value view = graph_.operand(edge, 0);
    for (const Value caption : graph_.captions(edge, view)) {
      if (caption.is(Value::Kind::text)) roles |= texts_.of_string(dex, {caption.index()});
      if (caption.is(Value::Kind::integer))
        roles |= texts_.of_resource(static_cast<std::uint32_t>(caption.number()));
    }
    if (decides(roles)) return roles;
    if (const auto id = graph_.view_id(edge, view)) roles |= roles_of_view(*id, screen);
    if (decides(roles)) return roles;
    const dex::DexFile& file = linked_.program.dex_files()[dex];
    if (view.is(Value::Kind::field)) {
      roles |=
          texts_.matcher().roles_of_name(ConsentPlace::resource_name, file.name(file.field({view.index()})));
    }
    if (decides(roles)) return roles;
    if (graph_.name_of(edge.by) == "layout") roles |= roles_of_click(linked_.methods.name({edge.to}), screen);
    if (!decides(roles)) {
      roles |= texts_.matcher().roles_of_name(ConsentPlace::resource_name, linked_.methods.name({edge.to}));
    }
    return roles;
  }

  static bool decides(ConsentRoles roles) {
    return roles.has(ConsentRole::agree) || roles.has(ConsentRole::refuse) ||
           roles.has(ConsentRole::statement);
  }

  ConsentRoles roles_of_view(std::uint32_t id, const ConsentScreen& screen) const {
    ConsentRoles roles;
    for (const std::uint32_t layout : screen.layouts) roles |= texts_.of_layout(layout).of_view(id);
    if (!decides(roles)) roles |= texts_.of_resource(id);
    return roles;
  }

  ConsentRoles roles_of_click(std::string_view method, const ConsentScreen& screen) const {
    ConsentRoles roles;
    for (const std::uint32_t layout : screen.layouts) {
      for (const ShownView& shown : texts_.layouts().shown_views(layout)) {
        if (shown.view->on_click == method) roles |= texts_.of_layout(layout).of_view(shown.id);
      }
    }
    return roles;
  }

  // A listener that several buttons share tells them apart by the view's id or by the button's number.
  std::vector<program::CodeRange> ranges_of(const Edge& edge) {
    program::Interpreter::Assumption assumption;
    if (const auto id = graph_.view_id(edge, graph_.operand(edge, 0))) assumption.view_id = *id;
    const std::string_view registration = registration_of(edge);
    for (const DialogButton& button : kDialogButtons) {
      if (registration == button.member)
        assumption.parameters.emplace_back(kWhich, button.which);
    }
    assumption.merged = graph_.merged_of(edge);
    if (!assumption.view_id && assumption.parameters.empty() && !assumption.merged) return {};
    std::vector<program::CodeRange> ranges = graph_.executed_when({edge.to}, assumption);
    const bool all = ranges.size() == 1 && ranges[0].end == dex::kNoIndex;
    return all ? std::vector<program::CodeRange>() : ranges;
  }

  std::string_view registration_of(const Edge& edge) const {
    const program::Event* event = graph_.event_of(edge);
    if (event == nullptr || !event->is_invoke() || event->kind == program::Event::Kind::invoke_custom)
      return {};
    const dex::DexFile& file = linked_.methods.dex_of({edge.from});
    return file.name(file.method({event->index}));
  }

  // No caption tells: the callback that writes what the first part waits for is the one.
  void guess_accepts(ConsentScreen& screen) {
    const std::vector<Edge>& edges = graph_.edges();
    for (const auto& [e, owner] : others_) {
      if (owner != &screen) continue;
      const std::uint32_t start = e;
      const program::Paths paths(graph_, std::span(&start, 1),
                                 [&](std::uint32_t other) { return !edges[other].needs_user; });
      const bool writes = std::any_of(graph_.writes().begin(), graph_.writes().end(), [&](const auto& write) {
        return paths.reaches(write.method) && !graph_.reached_first(write.method) &&
               graph_.waits_for(write.location);
      });
      if (writes) screen.accepts.push_back({e, {}});
    }
  }

  const program::LinkedProgram& linked_;
  program::CallGraph& graph_;
  const ConsentTexts& texts_;
  std::map<std::string, ConsentScreen, std::less<>> screens_;
  std::map<std::string, ConsentScreen*, std::less<>> by_name_;
  std::vector<std::pair<std::uint32_t, ConsentScreen*>> others_;  // callbacks that nothing tells apart
};

}  // namespace

std::string_view outermost(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  const std::size_t begin = slash == std::string_view::npos ? 1 : slash + 1;
  const std::size_t dollar = descriptor.find('$', begin + 1);
  if (dollar == std::string_view::npos) return descriptor.substr(0, descriptor.size() - 1);
  return descriptor.substr(0, dollar);
}

std::vector<ConsentScreen> find_consent_screens(const program::LinkedProgram& linked,
                                                program::CallGraph& graph,
                                                const std::vector<NamedConstant>& constants,
                                                const ConsentTexts& texts) {
  return GateFinder(linked, graph, texts).run(constants);
}

}  // namespace mingcha::behaviour
