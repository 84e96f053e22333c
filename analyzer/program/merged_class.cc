#include "analyzer/program/merged_class.h"

#include "analyzer/dex/code_item.h"

namespace mingcha::program {
namespace {

constexpr std::uint32_t kMaxConstructorUnits = 64;
constexpr std::uint32_t kMaxLeadingInstructions = 8;  // of a method, within which it asks for the number
constexpr std::uint8_t kIget = 0x52, kIput = 0x59;

struct Written {
  FieldNode field;
  std::uint32_t argument = 0;
};

// The first number that a constructor keeps in a final field of its class as it was given it.
std::optional<Written> kept_number(const LinkedProgram& linked, MethodNode constructor,
                                   std::optional<FieldNode> wanted) {
  const Method& method = linked.methods[constructor];
  const Class& owner = linked.methods.class_of(constructor);
  const dex::DexFile& file = linked.program.dex_files()[owner.dex];
  if (method.code_off == 0) return std::nullopt;
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, method.code_off);
  if (!code || code->insns.size() > kMaxConstructorUnits) return std::nullopt;
  const std::uint32_t self = std::uint32_t{code->registers_size} - code->ins_size;
  for (std::uint32_t pc = 0; pc < code->insns.size();) {
    const std::uint32_t width = dex::width_at(code->insns, pc);
    if (width == 0) break;
    const dex::Instruction in(code->insns, pc);
    pc += width;
    if (in.opcode() != kIput || in.vB() != self || in.vA() <= self) continue;
    if (in.index() >= file.field_ids_size()) continue;
    const FieldNode field = linked.fields.resolve(owner.dex, in.index());
    if (!field.present() || linked.fields[field].owner != method.owner) continue;
    const bool is_number = file.type(file.field({in.index()}).type_idx) == "I";
    if (!is_number || !linked.fields[field].is(dex::kAccFinal) || (wanted && *wanted != field)) continue;
    return Written{field, in.vA() - self};
  }
  return std::nullopt;
}

// Whether a method begins with a branch on the field of its own object.
bool asks_first(const LinkedProgram& linked, MethodNode node, FieldNode field) {
  const Method& method = linked.methods[node];
  const Class& owner = linked.methods.class_of(node);
  const dex::DexFile& file = linked.program.dex_files()[owner.dex];
  if (method.code_off == 0 || method.is(dex::kAccStatic)) return false;
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, method.code_off);
  if (!code) return false;
  const std::uint32_t self = std::uint32_t{code->registers_size} - code->ins_size;
  std::optional<std::uint32_t> number;  // the register that holds it
  std::uint32_t pc = 0;
  for (std::uint32_t i = 0; i < kMaxLeadingInstructions && pc < code->insns.size(); ++i) {
    const std::uint32_t width = dex::width_at(code->insns, pc);
    if (width == 0 || dex::is_payload(code->insns[pc])) return false;
    const dex::Instruction in(code->insns, pc);
    pc += width;
    if (in.opcode() == kIget && in.vB() == self && in.index() < file.field_ids_size() &&
        linked.fields.resolve(owner.dex, in.index()) == field) {
      number = in.vA();
    }
    const bool decides = (in.info().flags & (dex::kCanBranch | dex::kCanSwitch)) != 0;
    if (!decides) continue;
    const bool continues = (in.info().flags & dex::kCanContinue) != 0;
    return continues && number && (in.vA() == *number || in.vB() == *number);
  }
  return false;
}

}  // namespace

std::optional<FieldNode> merged_class_field(const LinkedProgram& linked, ClassId c) {
  std::optional<FieldNode> field;
  for (MethodNode m = linked.methods.first(c); m < linked.methods.end(c); ++m.value) {
    if (linked.methods.name(m) != "<init>") continue;
    const auto kept = kept_number(linked, m, field);
    if (!kept) return std::nullopt;
    field = kept->field;
  }
  if (!field) return std::nullopt;
  for (MethodNode m = linked.methods.first(c); m < linked.methods.end(c); ++m.value) {
    if (linked.methods.name(m) != "<init>" && asks_first(linked, m, *field)) return field;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> argument_for_field(const LinkedProgram& linked, MethodNode constructor,
                                                FieldNode field) {
  const auto kept = kept_number(linked, constructor, field);
  if (!kept) return std::nullopt;
  return kept->argument;
}

}  // namespace mingcha::program
