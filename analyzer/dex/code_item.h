// A method's code: registers, instructions, exception handlers, debug lines.
#pragma once

#include <optional>
#include <vector>

#include "analyzer/dex/dex_file.h"
#include "analyzer/dex/instruction.h"

namespace mingcha::dex {

struct TryItem {             // "try_item", with its handlers
  std::uint32_t start_addr;  ///< in code units
  std::uint32_t insn_count;  ///< in code units
  struct Handler {
    TypeIdx type_idx;    ///< absent for catch-all
    std::uint32_t addr;  ///< in code units
  };
  std::vector<Handler> handlers;
};

/// "code_item" as a view; valid while the dex bytes live.
struct CodeItem {
  std::uint16_t registers_size = 0, ins_size = 0, outs_size = 0, tries_size = 0;
  std::uint32_t debug_info_off = 0;
  CodeUnits insns;
  Bytes tries_and_handlers;  ///< from the first try_item on

  /// Reads the header at `code_off` (bytes from the start of the file). Errors: truncated, bad_offset,
  /// bad_value (more ins than registers).
  static Result<CodeItem> read(const DexFile& dex, std::uint32_t code_off);
};

/// What walking the code of one dex may cost. Methods may share a code_item, so a small file can name far
/// more code than it holds; real files hold more than they name.
class CodeBudget {
 public:
  explicit CodeBudget(const DexFile& dex) noexcept : left_(std::uint64_t{8} * dex.data().size()) {}
  /// For a part of a file's classes: as much as the whole file can hold without sharing.
  static CodeBudget of_part(const DexFile& dex) noexcept { return CodeBudget(dex.data().size() / 2 + 1); }
  /// False when the budget is spent: the method should not be walked.
  bool spend(const CodeItem& code) noexcept {
    if (code.insns.size() > left_) return false;
    left_ -= code.insns.size();
    return true;
  }

 private:
  explicit CodeBudget(std::uint64_t units) noexcept : left_(units) {}
  std::uint64_t left_;  // in code units
};

/// The tries of a method, handlers resolved. Errors: truncated, bad_index, bad_offset.
Result<std::vector<TryItem>> read_tries(const DexFile& dex, const CodeItem& code);

/// Source line of the instruction at `pc` (code units) by the method's debug info; nothing without debug info
/// or where it is broken.
std::optional<std::uint32_t> line_at(const DexFile& dex, const CodeItem& code, std::uint32_t pc);

/// From which address on (code units) a source line holds.
struct LineEntry {
  std::uint32_t pc = 0, line = 0;
};
/// All of a method, by ascending address; empty without debug info or where it is broken.
std::vector<LineEntry> line_table(const DexFile& dex, const CodeItem& code);

}  // namespace mingcha::dex
