// Scripts that stand in pages of HTML.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mingcha::behaviour {

struct PageScript {
  std::size_t offset = 0;  ///< bytes from the start of the page
  std::string_view text;   ///< borrowed
};

/// The contents of `script` elements that hold a script: none that names a file, and none of a type that is data. An
/// element that nobody closes reaches to the end. Linear in the page.
std::vector<PageScript> page_scripts(std::string_view page);

}  // namespace mingcha::behaviour
