// Functions of the C library that make texts: what they write where, so that texts can be followed through
// buffers.
#pragma once

#include <cstdint>
#include <string_view>

namespace mingcha::native {

/// Positions count from 0; `none` = the function has no such argument.
struct TextFunction {
  static constexpr std::uint8_t none = 0xff;
  enum class Does : std::uint8_t { copy, append, print, duplicate, print_new };
  std::string_view name;
  Does does = Does::copy;
  std::uint8_t target = none;  ///< the buffer; of `print_new` where the pointer to a new one is put
  std::uint8_t source = none;  ///< the text, or the format
  std::uint8_t length = none;  ///< bytes that are copied at most
  std::uint8_t first = none;   ///< the first argument of a format; none where they come as a list ("va_list")
  bool ends = true;            ///< a copied text gets its NUL; false: bytes are copied as they are
};

/// Null for functions that make no text. Source: ISO C, 7.24 and 7.21; bionic, fortify.
const TextFunction* find_text_function(std::string_view name) noexcept;

}  // namespace mingcha::native
