// Events that are handed over by a bus: whoever was registered there and has a method for an event of this class is
// called by whoever posts one.
#include <algorithm>

#include "analyzer/program/callback_targets.h"
#include "analyzer/program/graph_parts.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;

constexpr std::size_t kMaxHandovers = 4'096;  // posts and registrations of one app; more are left out

}  // namespace

// Classes whose objects were registered: the value's, and below it those made so far where it is known by its type alone.
std::vector<TypeId> CallGraph::types_of(MethodNode method, Value value) const {
  const bool is_exact = value.is(Kind::object);
  const TypeId type = declared_type(method, value);
  std::vector<TypeId> types;
  if (!type.present()) return types;
  if (is_exact || (type.value < made_.size() && made_[type.value])) types.push_back(type);
  if (is_exact) return types;
  if (const auto below = made_under_.find(type.value); below != made_under_.end())
    types.insert(types.end(), below->second.begin(), below->second.end());
  return types;
}

// The class that the code says a value is an object of; absent where it says none of use.
TypeId CallGraph::declared_type(MethodNode method, Value value) const {
  const std::uint32_t dex = linked_.methods.class_of(method).dex;
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const Method& m = linked_.methods[method];
  switch (value.kind()) {
    case Kind::object:
    case Kind::bound:
      return value.type();
    case Kind::field:
      return linked_.program.type(dex, file.field({value.index()}).type_idx);
    case Kind::result: {
      const Event* event = find_event(method, value.index());
      if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return {};
      return linked_.program.type(dex, file.proto(file.method({event->index}).proto_idx).return_type_idx);
    }
    case Kind::param: {
      std::uint32_t at = m.is(dex::kAccStatic) ? 0 : 1;
      if (at == 1 && value.index() == 0) return linked_.methods.type_of(method);
      const dex::TypeList parameters = file.parameters(file.proto(file.method({m.method_idx}).proto_idx));
      for (std::uint32_t i = 0; i < parameters.size(); ++i) {
        if (at == value.index()) return linked_.program.type(dex, parameters[i]);
        const std::string_view type = file.type(parameters[i]);
        at += type == "J" || type == "D" ? 2 : 1;
      }
      return {};
    }
    default:
      return {};
  }
}

// Whether the only parameter of a method takes the event.
bool CallGraph::takes_event(MethodNode target, TypeId event, bool is_exact) const {
  const dex::DexFile& file = linked_.methods.dex_of(target);
  const dex::TypeList parameters =
      file.parameters(file.proto(file.method({linked_.methods[target].method_idx}).proto_idx));
  if (parameters.size() != 1) return false;
  const TypeId wanted = linked_.program.type(linked_.methods.class_of(target).dex, parameters[0]);
  return linked_.hierarchy.descends(event, wanted) || (!is_exact && linked_.hierarchy.descends(wanted, event));
}

// Hands over what has been posted to what has been registered. True when that led anywhere new.
bool CallGraph::hand_over() {
  const std::size_t before = edges_.size();
  for (const Handover& post : posts_) {
    const Event event = events_[post.event];
    if (post.row->argument >= event.count) continue;
    const Value value = values_[event.values + post.row->argument];
    const TypeId type = declared_type(post.method, value);
    if (!type.present() || linked_.hierarchy.descriptor(type) == "Ljava/lang/Object;") continue;
    for (const Handover& registered : registrations_) {
      if (registered.row->class_descriptor != post.row->class_descriptor) continue;
      const Event registration = events_[registered.event];
      if (registered.row->argument >= registration.count) continue;
      const Value object = values_[registration.values + registered.row->argument];
      for (const TypeId subscriber : types_of(registered.method, object)) {
        for (const policies::CallbackMethod& callback : post.row->callbacks) {
          if (subscriber.value >= linked_.program.type_count()) continue;
          for (const MethodNode target :
               callback_targets(linked_.program, linked_.hierarchy, linked_.methods, subscriber, callback)) {
            if (takes_event(target, type, value.is(Kind::object))) add_handover(post, subscriber, target);
          }
        }
      }
    }
  }
  return edges_.size() != before;
}

void CallGraph::add_handover(const Handover& post, TypeId subscriber, MethodNode target) {
  const std::uint32_t pc = events_[post.event].pc;
  for (std::uint32_t e = out_head_[post.method.value]; e != kNone; e = edges_[e].next_out) {
    const Edge& known = edges_[e];
    if (known.pc == pc && known.to == target.value && known.receiver == subscriber.value) return;
  }
  Edge edge;
  edge.from = post.method.value;
  edge.to = target.value;
  edge.pc = pc;
  edge.event = post.event;
  edge.receiver = subscriber.value;
  edge.by = number_of(*post.row);
  edge.kind = EdgeKind::callback;
  edge.background = post.row->background;
  add_edge(edge);
}

// A call that posts an event, or registers an object on the bus.
void CallGraph::note_handover(MethodNode method, std::uint32_t number, const policies::ImplicitEdge& row) {
  const bool posts = row.argument_is == policies::ArgumentIs::event;
  std::vector<Handover>& list = posts ? posts_ : registrations_;
  if (list.size() < kMaxHandovers) list.push_back({method, number, &row});
}

}  // namespace mingcha::program
