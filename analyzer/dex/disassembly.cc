// Operands by instruction format, in the order of the Dalvik bytecode document: registers, then literals, then targets,
// then what an index refers to.
#include "analyzer/dex/disassembly.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump_text.h"
#include "analyzer/dex/switches.h"

namespace mingcha::dex {
namespace {

constexpr std::uint32_t kArrayBytesShown = 64;

class Listing {
 public:
  Listing(const DexFile& dex, const CodeItem& code, std::span<const Mark> marks, std::string& out)
      : dex_(dex), code_(code), lines_(line_table(dex, code)), marks_(marks.begin(), marks.end()), out_(out) {
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) { return a.pc < b.pc; });
  }

  void print() {
    tries();
    std::uint32_t pc = 0;
    for (std::uint32_t width = 0; (width = width_at(code_.insns, pc)) != 0; pc += width) {
      if (out_.size() > kMaxDisassemblyBytes) {
        out_ += "! over_budget: the rest is not printed\n";
        return;
      }
      source_line(pc);
      if (is_payload(code_.insns[pc])) {
        payload(pc);
      } else {
        instruction(Instruction(code_.insns, pc));
      }
    }
    if (pc != code_.insns.size()) add("! broken at {:04x}\n", pc);
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void tries() {
    const Result<std::vector<TryItem>> items = read_tries(dex_, code_);
    if (!items) {
      append_error(out_, items.error());
      out_ += '\n';
      return;
    }
    for (const TryItem& item : *items) {
      out_ += "    ";
      append_try(out_, dex_, item);
      out_ += '\n';
      if (out_.size() > kMaxDisassemblyBytes) return;
    }
  }

  // The entry that begins here, or between here and the instruction before.
  void source_line(std::uint32_t pc) {
    std::uint32_t line = 0;
    for (; next_line_ < lines_.size() && lines_[next_line_].pc <= pc; ++next_line_) line = lines_[next_line_].line;
    if (line != 0) add("    line {}\n", line);
  }

  void begin(std::uint32_t pc, std::string_view name) {
    const auto at = std::lower_bound(marks_.begin(), marks_.end(), pc, [](const Mark& m, std::uint32_t p) { return m.pc < p; });
    add("{} {:>5} {:04x}: {}", at != marks_.end() && at->pc == pc ? '>' : ' ', pc, pc, name);
  }
  void end(std::uint32_t pc) {
    for (auto at = std::lower_bound(marks_.begin(), marks_.end(), pc, [](const Mark& m, std::uint32_t p) { return m.pc < p; });
         at != marks_.end() && at->pc == pc; ++at) {
      out_ += "  <- ";
      append_escaped(out_, at->text);
    }
    out_ += '\n';
  }

  // A space before the first operand, a comma before the others.
  std::string& operand() {
    out_ += first_ ? " " : ", ";
    first_ = false;
    return out_;
  }
  void registers(std::initializer_list<std::uint32_t> numbers) {
    for (const std::uint32_t number : numbers) fmt::format_to(std::back_inserter(operand()), "v{}", number);
  }
  void arguments(const Instruction& in) {
    operand() += '{';
    for (std::uint32_t i = 0; i < in.argument_count(); ++i) add("{}v{}", i == 0 ? "" : ", ", in.argument(i));
    out_ += '}';
  }

  void instruction(const Instruction& in) {
    begin(in.pc(), in.name());
    first_ = true;
    operands(in);
    if ((in.info().flags & kCanSwitch) != 0) cases(in);
    end(in.pc());
  }

  void operands(const Instruction& in) {
    const auto literal = [&] { fmt::format_to(std::back_inserter(operand()), "#{}", in.literal()); };
    const auto target = [&] { fmt::format_to(std::back_inserter(operand()), "{:04x}", in.target()); };
    const auto reference = [&] { append_reference(operand(), dex_, in.info().index, in.index()); };
    switch (in.info().format) {
      case Format::k10x:
      case Format::invalid:
        return;
      case Format::k12x:
      case Format::k22x:
      case Format::k32x:
        return registers({in.vA(), in.vB()});
      case Format::k11n:
      case Format::k21s:
      case Format::k21h:
      case Format::k31i:
      case Format::k51l:
        return registers({in.vA()}), literal();
      case Format::k11x:
        return registers({in.vA()});
      case Format::k10t:
      case Format::k20t:
      case Format::k30t:
        return target();
      case Format::k21t:
      case Format::k31t:
        return registers({in.vA()}), target();
      case Format::k22t:
        return registers({in.vA(), in.vB()}), target();
      case Format::k23x:
        return registers({in.vA(), in.vB(), in.vC()});
      case Format::k22b:
      case Format::k22s:
        return registers({in.vA(), in.vB()}), literal();
      case Format::k21c:
      case Format::k31c:
        return registers({in.vA()}), reference();
      case Format::k22c:
        return registers({in.vA(), in.vB()}), reference();
      case Format::k35c:
      case Format::k3rc:
        return arguments(in), reference();
      case Format::k45cc:
      case Format::k4rcc:
        return arguments(in), reference(), append_reference(operand(), dex_, IndexKind::proto, in.proto_index());
    }
  }

  void cases(const Instruction& in) {
    bool any = false;
    for_switch_cases(code_.insns, in, [&](std::int32_t key, std::uint32_t target) {
      if (out_.size() > kMaxDisassemblyBytes) return;
      add("{}{}->{:04x}", any ? " " : " (", key, target);
      any = true;
    });
    if (any) out_ += ')';
  }

  // Cases stand with their switch; what an array is filled with stands here.
  void payload(std::uint32_t pc) {
    const std::uint16_t kind = code_.insns[pc];
    begin(pc, kind == kPackedSwitchPayload   ? "packed-switch-payload"
              : kind == kSparseSwitchPayload ? "sparse-switch-payload"
                                             : "fill-array-data-payload");
    if (kind == kFillArrayDataPayload) array(pc);
    end(pc);
  }
  void array(std::uint32_t pc) {
    constexpr std::uint32_t kHeaderUnits = 4;  // ident, element_width, size
    const std::uint32_t width = code_.insns[pc + 1];
    const std::uint64_t size = code_.insns[pc + 2] | (std::uint32_t{code_.insns[pc + 3]} << 16);
    add(" {} x {} bytes:", size, width);
    const std::uint64_t bytes = size * width;
    for (std::uint32_t i = 0; i < std::min<std::uint64_t>(bytes, kArrayBytesShown); ++i) {
      const std::uint16_t unit = code_.insns[pc + kHeaderUnits + i / 2];
      add(" {:02x}", i % 2 == 0 ? unit & 0xffU : unit >> 8U);
    }
    if (bytes > kArrayBytesShown) out_ += " ...";
  }

  const DexFile& dex_;
  const CodeItem& code_;
  std::vector<LineEntry> lines_;
  std::size_t next_line_ = 0;
  std::vector<Mark> marks_;  // by pc
  std::string& out_;
  bool first_ = true;
};

}  // namespace

std::string disassemble(const DexFile& dex, const EncodedMethod& method, std::span<const Mark> marks) {
  std::string out;
  append_method(out, dex, method.method_idx);
  append_flags(out, method.access_flags, FlagsOf::of_method);
  if (method.code_off == 0) return out += '\n';
  const Result<CodeItem> code = CodeItem::read(dex, method.code_off);
  if (!code) {
    out += "\n";
    append_error(out, code.error());
    return out += '\n';
  }
  fmt::format_to(std::back_inserter(out), "\n    registers={} ins={} outs={} code_units={}\n", code->registers_size,
                 code->ins_size, code->outs_size, code->insns.size());
  Listing(dex, *code, marks, out).print();
  return out;
}

}  // namespace mingcha::dex
