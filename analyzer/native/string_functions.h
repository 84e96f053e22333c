// Functions of the C++ library that make strings, by their mangled names: what they do to which object.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "analyzer/native/elf_file.h"

namespace mingcha::native {

/// Positions count from 0, where the object comes first; `none` = the function has no such argument.
struct StringFunction {
  static constexpr std::uint8_t none = 0xff;
  enum class Does : std::uint8_t {
    set,         ///< the text at `source`
    set_string,  ///< the string at `source`
    add,         ///< the same, behind what the object holds
    add_string,
    add_letter,  ///< the letter `source`
    put_before,  ///< the text at `source`, where `length` says 0: at the begin
    keep,        ///< the object stays as it is
  };
  std::string_view name;  ///< behind that of the class
  Does does = Does::set;
  std::uint8_t source = 1;
  std::uint8_t length = none;
  bool counted = false;  ///< the object is a mere pointer to its letters: "libstdc++" before C++11
};

/// Absent for functions that make no string. Source: Itanium C++ ABI, 5.1; libc++ and libstdc++, <string>.
std::optional<StringFunction> find_string_function(std::string_view mangled) noexcept;

/// Those that a library holds itself, because it was linked with the C++ library.
class OwnStringFunctions {
 public:
  explicit OwnStringFunctions(const ElfFile& file);
  /// Null for other addresses; of ARM bit 0 says Thumb.
  const StringFunction* find(std::uint64_t address) const;

 private:
  tsl::robin_map<std::uint64_t, StringFunction> functions_;
};

}  // namespace mingcha::native
