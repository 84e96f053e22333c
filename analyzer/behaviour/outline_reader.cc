#include "analyzer/behaviour/outline_reader.h"

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Event;
using program::Known;
using program::MethodNode;
using program::TypeId;
using program::Value;

class ReadingScope final : public program::Scope {
 public:
  explicit ReadingScope(const MethodReading& reading) : reading_(reading) {}
  std::uint32_t dex() const override { return reading_.dex; }
  MethodNode method() const override { return reading_.method; }
  const Known* argument(std::uint32_t) const override { return nullptr; }
  const Event* event_at(std::uint32_t pc) const override { return reading_.outline.at(pc); }
  std::span<const Value> operands(const Event& event) const override { return reading_.outline.operands(event); }
  const Known& known(std::uint32_t index) const override { return reading_.outline.knowns[index]; }

 private:
  const MethodReading& reading_;
};

// Type of an argument register as the method declares it; empty for the receiver and past the end.
std::string_view declared_type(const dex::DexFile& file, dex::MethodIdx method, bool is_static, std::uint32_t index) {
  const dex::TypeList parameters = file.parameters(file.proto(file.method(method).proto_idx));
  std::uint32_t at = is_static ? 0 : 1;
  for (std::uint32_t i = 0; i < parameters.size(); ++i) {
    const std::string_view type = file.type(parameters[i]);
    if (at == index) return type;
    at += type == "J" || type == "D" ? 2 : 1;
  }
  return {};
}

}  // namespace

OutlineReader::OutlineReader(const Reachability& reachability)
    : linked_(reachability.linked()),
      graph_(reachability.graph()),
      idle_(linked_),
      interpreter_(linked_, graph_, idle_) {
  interpreter_.note_all_calls();
}

const MethodReading* OutlineReader::at(const Place& place) {
  const MethodNode method = linked_.methods.own(place.dex, place.method_idx);
  return method.present() ? &read(method) : nullptr;
}

const MethodReading& OutlineReader::read(MethodNode method) {
  const auto known = readings_.find(method.value);
  if (known != readings_.end()) return known->second;
  MethodReading& reading = readings_[method.value];
  reading.method = method;
  reading.dex = linked_.methods.class_of(method).dex;
  const std::uint32_t code_off = linked_.methods[method].code_off;
  if (code_off == 0) return reading;
  const Result<dex::CodeItem> code = dex::CodeItem::read(linked_.program.dex_files()[reading.dex], code_off);
  if (!code || readings_.size() > kMaxMethods || units_ + code->insns.size() > kMaxUnits) return reading;
  units_ += code->insns.size();
  reading.outline = interpreter_.outline(method);
  return reading;
}

Place OutlineReader::place_of(MethodNode node, std::uint32_t pc) const {
  const program::Class& owner = linked_.methods.class_of(node);
  const program::Method& method = linked_.methods[node];
  return {owner.dex, owner.class_def, method.method_idx, method.code_off, pc};
}

Known OutlineReader::evaluate(const MethodReading& reading, Value value) {
  program::Interpreter::Notes notes;
  return interpreter_.evaluate_name(value, ReadingScope(reading), notes);
}

std::optional<std::int64_t> OutlineReader::number(const MethodReading& reading, Value value) {
  const Known known = evaluate(reading, value);
  return known.is_number() || known.is_boxed() ? std::optional(known.number) : std::nullopt;
}

std::optional<std::string> OutlineReader::text(const MethodReading& reading, Value value) {
  const Known known = evaluate(reading, value);
  return known.is_text() ? std::optional(utf8_from_mutf8(known.text)) : std::nullopt;
}

const policies::IntentApi* OutlineReader::intent_row(const MethodReading& reading, const Event& event) const {
  if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) return nullptr;
  const program::FlowRows* rows = linked_.flow.find(reading.dex, event.index);
  return rows == nullptr ? nullptr : rows->intent;
}

std::optional<TypeId> OutlineReader::app_type(const MethodReading& reading, Value value) const {
  const dex::DexFile& file = linked_.program.dex_files()[reading.dex];
  const program::Method& method = linked_.methods[reading.method];
  const auto named = [&](std::string_view descriptor) -> std::optional<TypeId> {
    const std::optional<TypeId> type = linked_.program.find_type(descriptor);
    return type && linked_.program.definition(*type).present() ? type : std::nullopt;
  };
  switch (value.kind()) {
    case Value::Kind::object:
    case Value::Kind::bound:
      return named(linked_.hierarchy.descriptor(value.type()));
    case Value::Kind::param: {
      const bool is_static = method.is(dex::kAccStatic);
      if (!is_static && value.index() == 0) return linked_.methods.type_of(reading.method);
      return named(declared_type(file, {method.method_idx}, is_static, value.index()));
    }
    case Value::Kind::field:
      return named(file.type(file.field({value.index()}).type_idx));
    case Value::Kind::result: {
      const Event* event = reading.outline.at(value.index());
      if (event == nullptr || !event->is_invoke() || event->kind == Event::Kind::invoke_custom) return std::nullopt;
      return named(file.type(file.proto(file.method({event->index}).proto_idx).return_type_idx));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace mingcha::behaviour
