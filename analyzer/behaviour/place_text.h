// How a place reads, the same in every report: of a dex file, a native library or a script.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/behaviour/occurrence.h"

namespace mingcha::behaviour {

/// Whether the place is a method of a dex file. Others have an address in a library, or a line of a script.
bool is_in_dex(const Site& site) noexcept;
bool is_in_dex(const Hop& hop) noexcept;

/// "Lcn/a/B;->onCreate()V", "lib/arm64-v8a/libx.so sub_1318"
std::string function_text(const Hop& hop);

/// "classes.dex Lcn/a/B;->onCreate()V +8", "lib/arm64-v8a/libx.so sub_1318 0x1354", "assets/www/a.js:12". The line of a
/// method is not said.
std::string place_text(const Site& site);
/// "Lcn/a/B;->onCreate()V +8", "lib/arm64-v8a/libx.so sub_1318 0x1354"
std::string place_text(const Hop& hop);

/// For a narrow column: "B.onCreate", "libx.so sub_1318", "a.js:12".
std::string short_place_text(const Site& site);
std::string short_place_text(const Hop& hop);

}  // namespace mingcha::behaviour
