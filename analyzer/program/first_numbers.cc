#include "analyzer/program/first_numbers.h"

#include <algorithm>

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/instruction.h"

namespace mingcha::program {
namespace {

constexpr std::uint32_t kChunk = 512;      // classes read at once
constexpr std::uint32_t kMaxUnits = 2'000; // code units of a constructor that are read
constexpr std::uint8_t kPutNumber = 0x59, kPutObject = 0x5b;  // iput, iput-object

using Numbers = std::vector<std::pair<FieldNode, std::int32_t>>;

// Constants by register, as far as the code goes straight: what may be something else elsewhere is forgotten there.
class Registers {
 public:
  void set(std::uint32_t reg, std::int64_t number) {
    forget(reg);
    known_.emplace_back(reg, number);
  }
  void forget(std::uint32_t reg) {
    std::erase_if(known_, [&](const auto& entry) { return entry.first == reg; });
  }
  void clear() { known_.clear(); }
  const std::int64_t* find(std::uint32_t reg) const {
    const auto it = std::find_if(known_.begin(), known_.end(), [&](const auto& entry) { return entry.first == reg; });
    return it == known_.end() ? nullptr : &it->second;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::int64_t>> known_;
};

void read_constructor(const Fields& fields, std::uint32_t dex_number, ClassId owner, const dex::CodeItem& code,
                      Numbers& out, std::atomic<bool>* objects) {
  Registers registers;
  const std::uint32_t size = std::min<std::uint32_t>(code.insns.size(), kMaxUnits);
  for (std::uint32_t pc = 0; pc < size;) {
    const std::uint32_t width = dex::width_at(code.insns, pc);
    if (width == 0 || dex::is_payload(code.insns[pc])) return;
    const dex::Instruction in(code.insns, pc);
    const std::uint8_t flags = in.info().flags;
    const std::uint8_t opcode = in.opcode();
    if (opcode == kPutNumber) {
      const FieldNode field = fields.resolve(dex_number, in.index());
      const std::int64_t* number = registers.find(in.vA());
      const bool is_own = field.present() && fields[field].owner == owner && !fields[field].is(dex::kAccFinal);
      if (is_own && number != nullptr && *number != 0) out.emplace_back(field, static_cast<std::int32_t>(*number));
    }
    if (opcode == kPutObject) {
      const FieldNode field = fields.resolve(dex_number, in.index());
      const std::int64_t* number = registers.find(in.vA());
      if (field.present() && (number == nullptr || *number != 0)) objects[field.value].store(true, std::memory_order_relaxed);
    }
    const bool is_constant = opcode >= 0x12 && opcode <= 0x15;  // const/4 to const/high16
    if (is_constant) {
      registers.set(in.vA(), in.literal());
    } else if ((flags & (dex::kCanBranch | dex::kCanSwitch)) != 0) {
      registers.clear();
    } else if ((flags & (dex::kSetsRegister | dex::kSetsWide)) != 0) {
      registers.forget(in.vA());
      if ((flags & dex::kSetsWide) != 0) registers.forget(in.vA() + 1U);
    }
    pc += width;
  }
}

}  // namespace

FirstNumbers::FirstNumbers(const Program& program, const Methods& methods, const Fields& fields, ThreadPool& pool) {
  const auto classes = static_cast<std::uint32_t>(program.classes().size());
  objects_ = std::make_unique<std::atomic<bool>[]>(fields.size());
  std::vector<Numbers> parts((classes + kChunk - 1) / kChunk);
  pool.for_each(parts.size(), [&](std::size_t part) {
    const auto first = static_cast<std::uint32_t>(part * kChunk);
    for (std::uint32_t c = first; c < std::min(classes, first + kChunk); ++c) {
      for (MethodNode m = methods.first({c}); m < methods.end({c}); ++m.value) {
        const Method& method = methods[m];
        if (method.code_off == 0 || !method.is(dex::kAccConstructor) || method.is(dex::kAccStatic)) continue;
        const auto code = dex::CodeItem::read(methods.dex_of(m), method.code_off);
        if (code) read_constructor(fields, program.classes()[c].dex, {c}, *code, parts[part], objects_.get());
      }
    }
  });
  for (const Numbers& part : parts) numbers_.insert(numbers_.end(), part.begin(), part.end());
  const auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::stable_sort(numbers_.begin(), numbers_.end(), before);
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  numbers_.erase(std::unique(numbers_.begin(), numbers_.end(), same), numbers_.end());
}

std::int64_t FirstNumbers::of(FieldNode field) const noexcept {
  const auto it = std::lower_bound(numbers_.begin(), numbers_.end(), field,
                                   [](const auto& entry, FieldNode wanted) { return entry.first < wanted; });
  return it == numbers_.end() || it->first != field ? 0 : it->second;
}

}  // namespace mingcha::program
