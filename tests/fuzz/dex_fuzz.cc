// Any bytes as a dex file: everything that the floor offers is read, printed and thrown away.
#include <cstddef>
#include <cstdint>

#include "analyzer/dex/annotations.h"
#include "analyzer/dex/call_site.h"
#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump.h"
#include "analyzer/dex/index_range.h"

namespace mingcha::dex {
namespace {

std::uint64_t walk(const DexFile& dex, const CodeItem& code) {
  std::uint64_t sum = 0;
  std::uint32_t width = 0;
  for (std::uint32_t pc = 0; (width = width_at(code.insns, pc)) != 0; pc += width) {
    const Instruction insn(code.insns, pc);
    sum += insn.vA() + insn.vB() + insn.vC() + static_cast<std::uint64_t>(insn.literal()) +
           insn.proto_index() + insn.target();
    for (std::uint32_t i = 0; i < insn.argument_count(); ++i) sum += insn.argument(i);
    const IndexKind kind = insn.info().index;
    if (!index_in_range(dex, kind, insn.index())) continue;
    if (kind == IndexKind::string) sum += dex.string({insn.index()}).size();
    if (kind == IndexKind::type) sum += dex.type({insn.index()}).size();
    if (kind == IndexKind::method && sum % 64 == 0) sum += dex.descriptor(MethodIdx{insn.index()}).size();
    if (kind == IndexKind::field && sum % 64 == 0) sum += dex.descriptor(FieldIdx{insn.index()}).size();
  }
  return sum;
}

void read_all(const DexFile& dex) {
  ClassData data;
  CodeBudget budget(dex);
  for (std::uint32_t i = 0; i < dex.class_defs_size(); ++i) {
    (void)dex.read_class_data(dex.class_def(i), data);
    for (const EncodedMethod& method : data.methods) {
      if (method.code_off == 0) continue;
      const Result<CodeItem> code = CodeItem::read(dex, method.code_off);
      if (!code || !budget.spend(*code)) continue;
      (void)walk(dex, *code);
      (void)read_tries(dex, *code);
      (void)line_at(dex, *code, 0);
      (void)line_at(dex, *code, code->insns.size());
    }
  }
}

}  // namespace
}  // namespace mingcha::dex

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  Reasons reasons;
  const auto files = dex::DexFile::open({data, size}, "fuzz.dex", reasons);
  if (!files) return 0;
  std::size_t printed = 0;
  for (const dex::DexFile& file : *files) {
    dex::read_all(file);
    dex::dump_dex(file, [&](std::string_view piece) { printed += piece.size(); });
    dex::dump_calls(file, [&](std::string_view piece) { printed += piece.size(); });
  }
  return 0;
}
