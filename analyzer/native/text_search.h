// Finds the texts of a library that begin as some wanted ones do, or name a class.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Whether a text may name a class that lies in some package, as JNI writes it: "cn/example/Helper".
bool is_class_name(std::string_view text) noexcept;

class TextSearch {
 public:
  /// Letters of a beginning that count; shorter ones are passed over.
  static constexpr std::size_t kLetters = 4;
  /// Texts of one library that are asked about; more are passed over.
  static constexpr std::size_t kMaxAsked = 200'000;

  explicit TextSearch(std::span<const std::string_view> beginnings);

  using IsWanted = std::function<bool(std::string_view)>;
  /// Addresses of the texts that `is_wanted` takes, ascending. Names of classes are asked about too. The end of a longer text counts: linkers put
  /// texts into each other. Code is passed over where the file keeps constants apart from it.
  std::vector<std::uint64_t> find(const ElfFile& file, const IsWanted& is_wanted) const;

 private:
  static std::uint32_t bucket(const std::uint8_t* letters) noexcept;
  std::vector<std::uint64_t> filter_;  // by the hash of four letters
  std::vector<std::uint64_t> pairs_;   // by two letters: most places begin with others
};

}  // namespace mingcha::native
