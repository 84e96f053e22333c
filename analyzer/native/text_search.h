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
  /// Addresses of the texts that `is_wanted` takes, ascending. Names of classes are asked about too. The end of a longer
  /// text counts: linkers put texts into each other. Code is passed over where the file keeps constants apart from it.
  /// Time is linear in the size of the file.
  std::vector<std::uint64_t> find(const ElfFile& file, const IsWanted& is_wanted) const;

 private:
  /// Sets of letters, with a few more than were added.
  class Filter {
   public:
    explicit Filter(std::size_t bits) : bits_(bits / 64) {}
    void add(std::uint32_t letters);
    bool may_have(std::uint32_t letters) const noexcept;

   private:
    std::vector<std::uint64_t> bits_;
  };
  template <class Each>
  void each_beginning(Bytes bytes, const Each& each) const;
  template <class Each>
  static void each_class_name(Bytes bytes, const Each& each);

  Filter beginnings_;  // four letters
  Filter parts_;       // three letters, from the first or the second on
};

}  // namespace mingcha::native
