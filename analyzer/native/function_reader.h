// Follows one function of a library from its begin along all its branches, and tells what it calls with what.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <memory>
#include <optional>

#include "analyzer/native/disassembler.h"
#include "analyzer/native/elf_file.h"
#include "analyzer/native/outline.h"
#include "analyzer/native/string_functions.h"

namespace mingcha::native {

/// Where a few instructions jump on to, with the arguments as they are: an imported symbol or a function.
struct StubTarget {
  std::optional<std::uint32_t> symbol;
  std::uint64_t function = 0;  ///< of ARM bit 0 says Thumb
};

/// Borrows the library. For one thread at a time.
class FunctionReader {
 public:
  /// Instructions that are followed in one function, those of a loop each time: `kMaxInstructions`, or of a longer
  /// function kInstructionsOfByte for each of its bytes, kMaxOfLongOne at most. More are left out, and the outline is
  /// not complete.
  static constexpr std::uint32_t kMaxInstructions = 20'000, kInstructionsOfByte = 4, kMaxOfLongOne = 200'000;
  /// Of one library; then no more functions are read.
  static constexpr std::uint32_t kMaxInstructionsOfLibrary = 2'000'000;

  /// Errors: those of open_disassembler().
  static Result<FunctionReader> open(const ElfFile& file);

  /// `address`: where the function begins; of ARM bit 0 says Thumb. `end`: where the next one does; a jump
  /// beyond is a call that does not come back.
  Outline read(std::uint64_t address, std::uint64_t end);
  /// What the few instructions at an address jump to ("procedure linkage table"); absent for other code.
  std::optional<StubTarget> stub_target(std::uint64_t address);

 private:
  friend class FunctionWalk;
  FunctionReader(const ElfFile& file, std::unique_ptr<Disassembler> plain,
                 std::unique_ptr<Disassembler> thumb)
      : file_(&file), plain_(std::move(plain)), thumb_(std::move(thumb)) {}
  std::optional<StubTarget> linked(std::uint64_t slot);
  Disassembler& disassembler(bool thumb) const noexcept { return thumb ? *thumb_ : *plain_; }

  const ElfFile* file_;
  std::unique_ptr<Disassembler> plain_, thumb_;  // `thumb_` for ARM only
  tsl::robin_map<std::uint64_t, std::optional<StubTarget>> stubs_;
  std::optional<OwnStringFunctions> strings_;  // once one may be called
  std::uint32_t left_ = kMaxInstructionsOfLibrary;
  std::uint32_t depth_ = 0;  // of stubs that are looked at
};

}  // namespace mingcha::native
