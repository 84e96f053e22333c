#include "analyzer/native/text_functions.h"

#include <algorithm>
#include <iterator>

namespace mingcha::native {
namespace {

using Does = TextFunction::Does;
constexpr std::uint8_t kNo = TextFunction::none;

// Ascending by name.
constexpr TextFunction kFunctions[] = {
    {"__aeabi_memcpy", Does::copy, 0, 1, 2, kNo, false},
    {"__aeabi_memcpy4", Does::copy, 0, 1, 2, kNo, false},
    {"__aeabi_memcpy8", Does::copy, 0, 1, 2, kNo, false},
    {"__aeabi_memmove", Does::copy, 0, 1, 2, kNo, false},
    {"__memcpy_chk", Does::copy, 0, 1, 2, kNo, false},
    {"__memmove_chk", Does::copy, 0, 1, 2, kNo, false},
    {"__snprintf_chk", Does::print, 0, 4, kNo, 5, true},
    {"__sprintf_chk", Does::print, 0, 3, kNo, 4, true},
    {"__stpcpy_chk", Does::copy, 0, 1, kNo, kNo, true},
    {"__strcat_chk", Does::append, 0, 1, kNo, kNo, true},
    {"__strcpy_chk", Does::copy, 0, 1, kNo, kNo, true},
    {"__strlcat_chk", Does::append, 0, 1, kNo, kNo, true},
    {"__strlcpy_chk", Does::copy, 0, 1, kNo, kNo, true},
    {"__strncat_chk", Does::append, 0, 1, kNo, kNo, true},
    {"__strncpy_chk", Does::copy, 0, 1, 2, kNo, true},
    {"__vsnprintf_chk", Does::print, 0, 4, kNo, kNo, true},
    {"__vsprintf_chk", Does::print, 0, 3, kNo, kNo, true},
    {"asprintf", Does::print_new, 0, 1, kNo, 2, true},
    {"memcpy", Does::copy, 0, 1, 2, kNo, false},
    {"memmove", Does::copy, 0, 1, 2, kNo, false},
    {"snprintf", Does::print, 0, 2, kNo, 3, true},
    {"sprintf", Does::print, 0, 1, kNo, 2, true},
    {"stpcpy", Does::copy, 0, 1, kNo, kNo, true},
    {"strcat", Does::append, 0, 1, kNo, kNo, true},
    {"strcpy", Does::copy, 0, 1, kNo, kNo, true},
    {"strdup", Does::duplicate, kNo, 0, kNo, kNo, true},
    {"strlcat", Does::append, 0, 1, kNo, kNo, true},
    {"strlcpy", Does::copy, 0, 1, kNo, kNo, true},
    {"strncat", Does::append, 0, 1, kNo, kNo, true},
    {"strncpy", Does::copy, 0, 1, 2, kNo, true},
    {"strndup", Does::duplicate, kNo, 0, 1, kNo, true},
    {"vasprintf", Does::print_new, 0, 1, kNo, kNo, true},
    {"vsnprintf", Does::print, 0, 2, kNo, kNo, true},
    {"vsprintf", Does::print, 0, 1, kNo, kNo, true},
};
static_assert(std::is_sorted(std::begin(kFunctions), std::end(kFunctions),
                             [](const TextFunction& a, const TextFunction& b) { return a.name < b.name; }));

}  // namespace

const TextFunction* find_text_function(std::string_view name) noexcept {
  const auto it =
      std::lower_bound(std::begin(kFunctions), std::end(kFunctions), name,
                       [](const TextFunction& f, std::string_view wanted) { return f.name < wanted; });
  return it != std::end(kFunctions) && it->name == name ? &*it : nullptr;
}

}  // namespace mingcha::native
