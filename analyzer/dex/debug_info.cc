// debug_info_item: a small state machine that emits (address, line) pairs in the order of addresses.
#include "analyzer/dex/code_item.h"
#include "analyzer/dex/leb_reader.h"

namespace mingcha::dex {
namespace {

enum DebugOpcode : std::uint8_t {
  DBG_END_SEQUENCE = 0,
  DBG_ADVANCE_PC = 1,
  DBG_ADVANCE_LINE = 2,
  DBG_START_LOCAL = 3,
  DBG_START_LOCAL_EXTENDED = 4,
  DBG_END_LOCAL = 5,
  DBG_RESTART_LOCAL = 6,
  DBG_SET_PROLOGUE_END = 7,
  DBG_SET_EPILOGUE_BEGIN = 8,
  DBG_SET_FILE = 9,
  DBG_FIRST_SPECIAL = 10,
};
constexpr std::uint32_t kLineRange = 15;  // DBG_LINE_RANGE
constexpr std::uint32_t kLineBase = 4;    // -DBG_LINE_BASE

constexpr std::uint32_t kMaxParameters = 0xffff;  // as the platform's reader

void skip(LebReader& leb, unsigned numbers) {
  for (; numbers != 0; --numbers) (void)leb.uleb128();
}

/// How many LEB128 operands, which name registers and locals, follow `opcode`.
unsigned operands_of(std::uint8_t opcode) noexcept {
  constexpr unsigned kOperands[] = {0, 1, 1, 3, 4, 1, 1, 0, 0, 1};
  return kOperands[opcode];
}

/// Calls `visit(address, line)` for each entry in order, until it says false. True when the sequence was read to its end
/// or the visitor stopped it.
template <class Visit>
bool for_lines(const DexFile& dex, const CodeItem& code, const Visit& visit) {
  if (code.debug_info_off == 0 || code.debug_info_off >= dex.data().size()) return false;
  LebReader leb(dex.data(), code.debug_info_off);
  std::uint32_t line = leb.uleb128();
  const std::uint32_t parameters_size = leb.uleb128();
  if (parameters_size > kMaxParameters) return false;
  skip(leb, parameters_size);
  std::uint64_t address = 0;
  // Real sequences have a few steps an instruction; hostile ones may cover the whole file for each method.
  for (std::uint64_t steps = 4096 + std::uint64_t{16} * code.insns.size(); steps != 0 && leb.ok(); --steps) {
    const std::uint8_t opcode = leb.u1();
    if (opcode >= DBG_FIRST_SPECIAL) {
      const std::uint32_t adjusted = opcode - std::uint32_t{DBG_FIRST_SPECIAL};
      address += adjusted / kLineRange;
      line += adjusted % kLineRange - kLineBase;  // wraps as the platform's does
      if (!visit(address, line)) return true;
    } else if (opcode == DBG_END_SEQUENCE) {
      return leb.ok();
    } else if (opcode == DBG_ADVANCE_PC) {
      address += leb.uleb128();
    } else if (opcode == DBG_ADVANCE_LINE) {
      line += static_cast<std::uint32_t>(leb.sleb128());
    } else {
      skip(leb, operands_of(opcode));
    }
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> line_at(const DexFile& dex, const CodeItem& code, std::uint32_t pc) {
  std::optional<std::uint32_t> found;
  const bool whole = for_lines(dex, code, [&](std::uint64_t address, std::uint32_t line) {
    if (address > pc) return false;
    found = line;
    return true;
  });
  return whole ? found : std::nullopt;
}

std::vector<LineEntry> line_table(const DexFile& dex, const CodeItem& code) {
  std::vector<LineEntry> entries;
  const bool whole = for_lines(dex, code, [&](std::uint64_t address, std::uint32_t line) {
    if (address >= code.insns.size()) return false;
    entries.push_back({static_cast<std::uint32_t>(address), line});
    return true;
  });
  if (!whole) entries.clear();
  return entries;
}

}  // namespace mingcha::dex
