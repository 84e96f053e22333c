// What each method refers to, one line an instruction: the form in which other disassemblers can be compared.
#include <fmt/format.h>

#include <iterator>

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump_text.h"

namespace mingcha::dex {
namespace {

class CallDump {
 public:
  CallDump(const DexFile& dex, const Sink& sink) : dex_(dex), lines_(dex, sink), budget_(dex) {}

  void print() {
    ClassData data;
    for (std::uint32_t i = 0; i < dex_.class_defs_size() && !lines_.full(); ++i) {
      if (auto r = dex_.read_class_data(dex_.class_def(i), data); !r) error(r.error());
      for (const EncodedMethod& each : data.methods) {
        if (each.code_off != 0 && !lines_.full()) method(each);
      }
    }
  }

 private:
  std::string& text() noexcept { return lines_.text(); }

  void error(const Error& error) {
    append_error(text(), error);
    lines_.end_line();
  }

  void method(const EncodedMethod& method) {
    append_method(text(), dex_, method.method_idx);
    const Result<CodeItem> code = CodeItem::read(dex_, method.code_off);
    if (!code) {
      text() += ' ';
      return error(code.error());
    }
    if (!budget_.spend(*code)) {
      text() += " ! over_budget: shared code";
      return lines_.end_line();
    }
    std::uint32_t count = 0;
    std::uint32_t pc = 0;
    for (std::uint32_t width = 0; (width = width_at(code->insns, pc)) != 0; pc += width)
      count += is_payload(code->insns[pc]) ? 0 : 1;
    fmt::format_to(std::back_inserter(text()), " insns={}", count);
    if (pc != code->insns.size()) fmt::format_to(std::back_inserter(text()), " broken={:04x}", pc);
    lines_.end_line();
    for (std::uint32_t at = 0; at < pc && !lines_.full(); at += width_at(code->insns, at)) {
      const Instruction insn(code->insns, at);
      if (insn.info().index != IndexKind::none) instruction(insn);
    }
  }

  void instruction(const Instruction& insn) {
    fmt::format_to(std::back_inserter(text()), "  {:04x} {} ", insn.pc(), insn.name());
    append_reference(text(), dex_, insn.info().index, insn.index());
    if (insn.info().index == IndexKind::method_and_proto) {
      text() += ", ";
      append_reference(text(), dex_, IndexKind::proto, insn.proto_index());
    }
    lines_.end_line();
  }

  const DexFile& dex_;
  LineBuffer lines_;
  CodeBudget budget_;
};

}  // namespace

void dump_calls(const DexFile& dex, const Sink& sink) {
  CallDump(dex, sink).print();
}

}  // namespace mingcha::dex
