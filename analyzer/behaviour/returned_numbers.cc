// Looks backwards from each return for what its register was given last, over all ways that lead there.
#include "analyzer/behaviour/returned_numbers.h"

#include <algorithm>
#include <set>

#include "analyzer/program/blocks.h"

namespace mingcha::behaviour {
namespace {

constexpr std::uint8_t kMove = 0x01, kMove16 = 0x03, kReturn = 0x0f, kConst4 = 0x12, kConstHigh16 = 0x15;

struct Write {
  bool found = false;
  bool is_constant = false;
  std::int64_t number = 0;
  bool is_move = false;
  std::uint32_t source = 0;  // register
  std::uint32_t pc = 0;
};

class Search {
 public:
  Search(const dex::CodeItem& code, const std::vector<dex::TryItem>& tries)
      : code_(code), blocks_(program::split_into_blocks(code.insns, tries)), before_(blocks_.size()) {
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
      for (const std::uint32_t next : blocks_[b].successors) before_[next].push_back(b);
      for (const std::uint32_t next : blocks_[b].handlers) before_[next].push_back(b);
    }
  }

  std::vector<std::int64_t> run() {
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
      for_each_instruction(b, blocks_[b].end, [&](const dex::Instruction& in) {
        if (in.opcode() == kReturn) waiting_.push_back({b, in.pc(), in.vA()});
      });
    }
    while (!waiting_.empty() && seen_.size() < kMostSteps) step();
    return {numbers_.begin(), numbers_.end()};
  }

 private:
  static constexpr std::size_t kMostSteps = 4'096;
  struct Wanted {
    std::uint32_t block, end, reg;
    friend auto operator<=>(const Wanted&, const Wanted&) = default;
  };

  template <class Each>
  void for_each_instruction(std::uint32_t block, std::uint32_t end, const Each& each) const {
    for (std::uint32_t pc = blocks_[block].start; pc < end;) {
      const std::uint32_t width = dex::width_at(code_.insns, pc);
      if (width == 0) return;
      if (!dex::is_payload(code_.insns[pc])) each(dex::Instruction(code_.insns, pc));
      pc += width;
    }
  }

  Write last_write(const Wanted& wanted) const {
    Write last;
    for_each_instruction(wanted.block, wanted.end, [&](const dex::Instruction& in) {
      const std::uint8_t flags = in.info().flags;
      const bool pair = (flags & dex::kSetsWide) != 0 && in.vA() + 1 == wanted.reg;
      if ((flags & dex::kSetsRegister) == 0 || (in.vA() != wanted.reg && !pair)) return;
      const std::uint8_t opcode = in.opcode();
      const bool moves = opcode >= kMove && opcode <= kMove16;
      const bool is_constant = !pair && opcode >= kConst4 && opcode <= kConstHigh16;
      last = {true, is_constant, is_constant ? in.literal() : 0, moves, in.vB(), in.pc()};
    });
    return last;
  }

  void step() {
    const Wanted wanted = waiting_.back();
    waiting_.pop_back();
    if (!seen_.insert(wanted).second) return;
    const Write write = last_write(wanted);
    if (write.is_constant) numbers_.insert(write.number);
    if (write.is_move) waiting_.push_back({wanted.block, write.pc, write.source});
    if (write.found) return;
    for (const std::uint32_t before : before_[wanted.block])
      waiting_.push_back({before, blocks_[before].end, wanted.reg});
  }

  const dex::CodeItem& code_;
  std::vector<program::Block> blocks_;
  std::vector<std::vector<std::uint32_t>> before_;  // by block: those that lead to it
  std::vector<Wanted> waiting_;
  std::set<Wanted> seen_;
  std::set<std::int64_t> numbers_;
};

}  // namespace

std::vector<std::int64_t> returned_numbers(const dex::CodeItem& code, const std::vector<dex::TryItem>& tries) {
  return Search(code, tries).run();
}

}  // namespace mingcha::behaviour
