// Errors are values. A function that can fail on input returns Result<T>; no exception crosses a floor.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace mingcha {

enum class Errc : std::uint8_t {
  io,           ///< the operating system refused to read or write
  truncated,    ///< an item reaches past the end of its data
  bad_magic,    ///< not the format it should be
  bad_index,    ///< an index outside its table
  bad_offset,   ///< an offset outside its section, or items that overlap
  bad_value,    ///< a field whose value the format forbids
  over_budget,  ///< a documented limit is spent
  unsupported,  ///< a form that mingcha knows but does not read
  syntax,       ///< a rule or fact file that does not follow its grammar
  busy,         ///< somebody else holds it; the same may be tried again
};

struct Error {
  Errc code;
  std::string where;         ///< "base.apk!classes2.dex: method_ids[17].class_idx"
  std::uint64_t offset = 0;  ///< bytes from the start of the innermost entry in `where`
  std::string got;           ///< the offending piece, e.g. "65535 >= 212"
};

template <class T>
using Result = tl::expected<T, Error>;

/// The code as it is spelled in reports and tests: "bad_index".
std::string_view name_of(Errc code) noexcept;

/// One line for a person: "base.apk!classes.dex: string_ids: truncated at 0x70 (got 12)".
std::string describe(const Error& error);

inline tl::unexpected<Error> fail(Errc code, std::string where, std::uint64_t offset = 0, std::string got = {}) {
  return tl::unexpected<Error>(Error{code, std::move(where), offset, std::move(got)});
}

}  // namespace mingcha
