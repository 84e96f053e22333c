// The name is looked for backwards from the call, source by source, with a list of what is still to be asked. A call of
// getPackageName and its like (rows of stores.tsv with the role `own`) and the manifest's name as a constant are the
// app's own; anything else ends the search.
#include "analyzer/behaviour/own_package.h"

#include <algorithm>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Event;
using program::FieldNode;
using program::MethodNode;
using program::Value;

constexpr std::size_t kMaxSources = 96;  // values asked for one call; more are none that an app has

class NameSearch {
 public:
  explicit NameSearch(OutlineReader& reader) : reader_(reader), own_(reader.linked().package) {}

  bool is_own(MethodNode method, Value value) {
    sources_.assign(1, {method, value});
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const Source source = sources_[i];
      if (!ask(source)) return false;
      if (sources_.size() > kMaxSources) return false;
    }
    return true;
  }

 private:
  struct Source {
    MethodNode method;
    Value value;
  };

  void add(MethodNode method, Value value) {
    const bool known = std::any_of(sources_.begin(), sources_.end(),
                                   [&](const Source& s) { return s.method == method && s.value == value; });
    if (!known) sources_.push_back({method, value});
  }

  // False where the value can be something else than the app's name; what it comes from is added.
  bool ask(const Source& source) {
    const MethodReading& reading = reader_.read(source.method);
    if (const auto text = reader_.text(reading, source.value)) return *text == own_;
    switch (source.value.kind()) {
      case Value::Kind::integer:
        return source.value.number() == 0;  // null asks for nothing
      case Value::Kind::param:
        return ask_callers(source.method, source.value.index());
      case Value::Kind::field:
        return ask_writers(reader_.linked().fields.resolve(reading.dex, source.value.index()));
      case Value::Kind::result:
        return ask_returns(reading.outline.at(source.value.index()));
      default:
        return false;
    }
  }

  bool ask_callers(MethodNode method, std::uint32_t index) {
    bool any = false;
    const bool whole = reader_.graph().visit_calls(
        method, [&](const program::Scope& caller, const Event& call, program::World::Passing passing) {
          if (passing != program::World::Passing::arguments) return false;
          any = true;
          return add_operand(caller.method(), call.pc, index);
        });
    return whole && any;
  }

  bool ask_writers(FieldNode field) {
    if (!field.present()) return false;
    const program::Known first = reader_.graph().initial(field);
    if (first.is_text() && utf8_from_mutf8(first.text) != own_) return false;
    const auto writers = reader_.graph().writers_of(field);
    if (writers.empty()) return false;
    return std::all_of(writers.begin(), writers.end(),
                       [&](const auto& writer) { return add_operand(writer.first, writer.second, 0); });
  }

  bool ask_returns(const Event* call) {
    if (call == nullptr || !call->is_invoke() || !call->target.present()) return false;
    const MethodNode target =
        call->is_virtual() ? reader_.linked().methods.sole_target(call->target) : call->target;
    if (!target.present()) return false;
    const program::Outline& outline = reader_.read(target).outline;
    // An answer that is not followed at all leaves no return behind.
    bool any = false;
    for (const Event& event : outline.events) {
      if (event.kind != Event::Kind::give_back) continue;
      any = true;
      add(target, outline.operands(event)[0]);
    }
    return any;
  }

  bool add_operand(MethodNode method, std::uint32_t pc, std::uint32_t index) {
    const MethodReading& reading = reader_.read(method);
    const Event* event = reading.outline.at(pc);
    if (event == nullptr || index >= event->count) return false;
    add(method, reading.outline.operands(*event)[index]);
    return true;
  }

  OutlineReader& reader_;
  std::string_view own_;
  std::vector<Source> sources_;
};

}  // namespace

std::vector<Use> without_own_package(const CatalogueIndex& index, std::vector<Use> uses, OutlineReader& reader) {
  if (reader.linked().package.empty()) return uses;
  NameSearch search(reader);
  const auto is_own = [&](const Use& use) {
    const std::optional<std::uint8_t> position = index.api(use.row).package;
    if (!position || use.via != Via::call) return false;
    const MethodReading* reading = reader.at(use.place);
    const Event* event = reading == nullptr ? nullptr : reading->outline.at(use.place.pc);
    return event != nullptr && event->is_invoke() && *position < event->count &&
           search.is_own(reading->method, reading->operand(*event, position));
  };
  uses.erase(std::remove_if(uses.begin(), uses.end(), is_own), uses.end());
  return uses;
}

}  // namespace mingcha::behaviour
