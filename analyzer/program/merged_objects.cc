// Objects of merged classes: told apart by the number that their constructor was given, so that a method of
// such a class runs only the code of those that it is called on.
#include <algorithm>

#include "analyzer/program/graph_parts.h"
#include "analyzer/program/merged_class.h"

namespace mingcha::program {
namespace {

using Kind = Value::Kind;

constexpr std::uint32_t kMaxLooked = 4'096;  // events of a method looked through for one constructor

}  // namespace

void CallGraph::find_merged(TypeId type) {
  const ClassId own = linked_.program.definition(type);
  const std::optional<FieldNode> field = merged_class_field(linked_, own);
  if (!field) return;
  merged_fields_[type.value] = *field;
  merged_[field->value];
  for (MethodNode m = linked_.methods.first(own); m < linked_.methods.end(own); ++m.value) {
    for (std::uint32_t e = in_head_[m.value]; e != kNone; e = edges_[e].next_in) note_arrival(edges_[e]);
  }
}

// The object with its number; absent where the class is not merged or the number is no constant.
std::optional<CallGraph::Object> CallGraph::merged_object(Value value, MethodNode method) {
  const auto field = merged_fields_.find(value.type().value);
  if (field == merged_fields_.end() || kept_of_[method.value] == 0) return std::nullopt;
  const Kept& kept = kept_[kept_of_[method.value] - 1];
  if (kept.event_count > kMaxLooked) return std::nullopt;
  for (std::uint32_t i = kept.events; i < kept.events + kept.event_count; ++i) {
    const Event& event = events_[i];
    const bool makes = event.kind == Event::Kind::invoke_direct && event.target.present() &&
                       event.count > 0 && values_[event.values] == value &&
                       linked_.methods.name(event.target) == "<init>";
    if (!makes) continue;
    const auto argument = argument_for_field(linked_, event.target, field->second);
    if (!argument || *argument >= event.count) return std::nullopt;
    const Value number = values_[event.values + *argument];
    if (!number.is(Kind::integer)) return std::nullopt;
    Special special{Special::Kind::merged, method,         value.pc(), value.type(), {},
                    field->second,         number.number()};
    const std::uint64_t key = std::uint64_t{1} << 62 | std::uint64_t{value.type().value} << 32 |
                              static_cast<std::uint32_t>(number.number());
    const auto [it, fresh] = special_of_.try_emplace(key, kSpecial + static_cast<Object>(specials_.size()));
    if (fresh) specials_.push_back(special);
    return it->second;
  }
  return std::nullopt;
}

// A method of a merged class runs now, on an object with a number or on any.
void CallGraph::note_arrival(const Edge& edge) {
  if (is_group(edge.to)) return;
  const MethodNode to{edge.to};
  const auto field = merged_fields_.find(linked_.methods.type_of(to).value);
  if (field == merged_fields_.end() || linked_.methods[to].is(dex::kAccStatic)) return;
  if (linked_.methods.name(to) == "<init>") return;
  const bool from_itself = edge.from != kNone && !is_group(edge.from) &&
                           linked_.methods[{edge.from}].owner == linked_.methods[to].owner;
  if (from_itself) return;
  Merged& merged = merged_[field->second.value];
  if (merged.anything) return;
  if (const auto object = merged_of(edge)) {
    std::vector<std::int64_t>& numbers = merged.numbers;
    if (std::find(numbers.begin(), numbers.end(), object->second) != numbers.end()) return;
    numbers.push_back(object->second);
  } else {
    merged.anything = true;
  }
  if (!everything_open_) {
    merged.first_numbers = merged.numbers.size();
    merged.first_anything = merged.anything;
  }
  LocationState& state = location_states_[number_of({Location::Kind::merged, field->second.value, {}})];
  state.changed_in = round_;
  renew(std::vector<MethodNode>(state.watchers));
}

std::optional<std::span<const std::int64_t>> CallGraph::merged_numbers(FieldNode field) const {
  const auto it = merged_.find(field.value);
  if (it == merged_.end() || replay_ == Replay::closes) return std::nullopt;
  const Merged& merged = it->second;
  const bool first = replay_ == Replay::opens;
  if (first ? merged.first_anything : merged.anything) return std::nullopt;
  return std::span(merged.numbers).first(first ? merged.first_numbers : merged.numbers.size());
}

std::optional<std::pair<FieldNode, std::int64_t>> CallGraph::merged_of(const Edge& edge) const {
  if (edge.receiver == kNone || edge.receiver < kSpecial) return std::nullopt;
  const Special& special = specials_[edge.receiver - kSpecial];
  if (special.kind != Special::Kind::merged) return std::nullopt;
  return std::pair(special.field, special.number);
}

}  // namespace mingcha::program
