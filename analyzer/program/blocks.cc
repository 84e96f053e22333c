// Leaders are marked in one walk over the code, blocks cut and linked in a second one.
#include "analyzer/program/blocks.h"

#include <algorithm>

#include "analyzer/dex/switches.h"

namespace mingcha::program {
namespace {

using dex::CodeUnits;
using dex::Instruction;

enum Mark : std::uint8_t { kInside = 0, kInstruction = 1, kLeader = 2 };

template <class Visit>
void for_targets(CodeUnits code, const Instruction& in, const Visit& visit) {
  const std::uint8_t flags = in.info().flags;
  if ((flags & dex::kCanBranch) != 0) visit(in.target());
  if ((flags & dex::kCanSwitch) != 0) {
    dex::for_switch_cases(code, in, [&](std::int32_t, std::uint32_t target) { visit(target); });
  }
}

bool ends_block(const Instruction& in) {
  const std::uint8_t flags = in.info().flags;
  return (flags & (dex::kCanBranch | dex::kCanSwitch)) != 0 || (flags & dex::kCanContinue) == 0;
}

class Splitter {
 public:
  Splitter(CodeUnits code, std::span<const dex::TryItem> tries) : code_(code), tries_(tries), marks_(code.size()) {}

  std::vector<Block> run() {
    if (code_.size() == 0) return {};
    mark_instructions();
    mark_leaders();
    cut();
    for (Block& block : blocks_) link(block);
    link_handlers();
    return std::move(blocks_);
  }

 private:
  void mark_instructions() {
    for (std::uint32_t pc = 0; pc < code_.size();) {
      const std::uint32_t width = dex::width_at(code_, pc);
      if (width == 0) break;
      if (!dex::is_payload(code_[pc])) marks_[pc] = kInstruction;
      pc += width;
    }
    if (marks_[0] == kInstruction) marks_[0] = kLeader;
  }

  void lead(std::uint32_t pc) {
    if (pc < marks_.size() && marks_[pc] == kInstruction) marks_[pc] = kLeader;
  }

  void mark_leaders() {
    for (std::uint32_t pc = 0; pc < code_.size(); ++pc) {
      if (marks_[pc] == kInside) continue;
      const Instruction in(code_, pc);
      for_targets(code_, in, [this](std::uint32_t target) { lead(target); });
      if (ends_block(in)) lead(pc + in.info().width);
    }
    for (const dex::TryItem& item : tries_) {
      lead(item.start_addr);
      lead(item.start_addr + item.insn_count);
      for (const dex::TryItem::Handler& handler : item.handlers) lead(handler.addr);
    }
  }

  void cut() {
    block_of_.resize(code_.size(), dex::kNoIndex);
    bool open = false;
    for (std::uint32_t pc = 0; pc < code_.size(); ++pc) {
      if (marks_[pc] == kInside) continue;
      if (marks_[pc] == kLeader || !open) blocks_.push_back({pc, pc, {}, {}});
      const Instruction in(code_, pc);
      block_of_[pc] = static_cast<std::uint32_t>(blocks_.size() - 1);
      blocks_.back().end = pc + in.info().width;
      open = !ends_block(in);
      last_.resize(blocks_.size());
      last_.back() = pc;
    }
  }

  void add(std::vector<std::uint32_t>& list, std::uint32_t pc) const {
    if (pc < block_of_.size() && marks_[pc] == kLeader) list.push_back(block_of_[pc]);
  }

  void link(Block& block) {
    const Instruction last(code_, last_[static_cast<std::size_t>(&block - blocks_.data())]);
    for_targets(code_, last, [&](std::uint32_t target) { add(block.successors, target); });
    if ((last.info().flags & dex::kCanContinue) != 0) {
      if (block.end < block_of_.size() && block_of_[block.end] != dex::kNoIndex) {
        block.successors.push_back(block_of_[block.end]);
      }
    }
    std::sort(block.successors.begin(), block.successors.end());
    block.successors.erase(std::unique(block.successors.begin(), block.successors.end()), block.successors.end());
  }

  void link_handlers() {
    for (const dex::TryItem& item : tries_) {
      const std::uint64_t end = std::uint64_t{item.start_addr} + item.insn_count;
      auto block = std::lower_bound(blocks_.begin(), blocks_.end(), item.start_addr,
                                    [](const Block& b, std::uint32_t pc) { return b.start < pc; });
      for (; block != blocks_.end() && block->start < end; ++block) {
        for (const dex::TryItem::Handler& handler : item.handlers) add(block->handlers, handler.addr);
      }
    }
  }

  CodeUnits code_;
  std::span<const dex::TryItem> tries_;
  std::vector<std::uint8_t> marks_;
  std::vector<std::uint32_t> block_of_;  // by pc of an instruction
  std::vector<std::uint32_t> last_;      // by block: its last instruction
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> split_into_blocks(CodeUnits insns, std::span<const dex::TryItem> tries) {
  return Splitter(insns, tries).run();
}

}  // namespace mingcha::program
