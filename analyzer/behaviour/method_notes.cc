#include "analyzer/behaviour/method_notes.h"

#include <algorithm>

#include "analyzer/dex/code_item.h"
#include "analyzer/program/constants.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Constant;
using program::Constants;

Origins origins_of(const Constants& constants, const Constant& value) {
  Origins out;
  for (const Constant& leaf : constants.leaves(value)) {
    switch (leaf.kind) {
      case Constant::Kind::text:
        out.push_back({Origin::Kind::text, 0, 0, utf8_from_mutf8(leaf.text)});
        break;
      case Constant::Kind::integer:
        out.push_back({Origin::Kind::number, leaf.integer, 0, {}});
        break;
      case Constant::Kind::passed:
        out.push_back({Origin::Kind::passed, leaf.integer, 0, {}});
        break;
      case Constant::Kind::held:
        out.push_back({Origin::Kind::held, leaf.integer, 0, {}});
        break;
      case Constant::Kind::returned:
        out.push_back({Origin::Kind::returned, leaf.integer, leaf.object, {}});
        break;
      default:
        break;
    }
  }
  return out;
}

bool is_write(std::uint8_t opcode) {
  return (opcode >= 0x59 && opcode <= 0x5f) || (opcode >= 0x67 && opcode <= 0x6d);
}

}  // namespace

const MethodNotes::Call* MethodNotes::call_at(std::uint32_t pc) const noexcept {
  const auto it = std::find_if(calls.begin(), calls.end(), [&](const Call& call) { return call.pc == pc; });
  return it == calls.end() ? nullptr : &*it;
}

const MethodNotes& MethodReader::of(program::MethodNode method) {
  static const MethodNotes nothing;
  const auto known = known_.find(method.value);
  if (known != known_.end()) return known->second;
  if (known_.size() >= kMaxMethods || linked_.methods[method].code_off == 0) return nothing;
  return known_.emplace(method.value, read(method)).first->second;
}

MethodNotes MethodReader::read(program::MethodNode method) const {
  MethodNotes notes;
  const program::Class& owner = linked_.methods.class_of(method);
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, linked_.methods[method].code_off);
  if (!code) return notes;
  const Result<std::vector<dex::TryItem>> tries = dex::read_tries(file, *code);
  Constants constants(file, linked_.models[owner.dex], Constants::Follow::origins);
  const auto visit = [&](const program::CallSite& site) {
    MethodNotes::Call& call = notes.calls.emplace_back();
    call.pc = site.pc;
    call.method_idx = site.method_idx;
    for (const Constant& argument : site.arguments) call.arguments.push_back(origins_of(constants, argument));
  };
  const auto watch = [&](const dex::Instruction& in, const Constant& value, const Constant&) {
    if (is_write(in.opcode())) {
      if (in.index() < file.field_ids_size()) notes.writes.push_back({in.index(), origins_of(constants, value)});
    } else if ((in.info().flags & dex::kCanReturn) != 0) {
      const Origins more = origins_of(constants, value);
      notes.returns.insert(notes.returns.end(), more.begin(), more.end());
    } else {
      notes.tests.push_back({in.pc(), in.opcode() >= 0x38 && in.opcode() <= 0x39, origins_of(constants, value)});
    }
  };
  constants.run(*code, tries ? *tries : std::vector<dex::TryItem>(), visit, watch);
  return notes;
}

}  // namespace mingcha::behaviour
