#include "analyzer/behaviour/place_text.h"

#include <fmt/format.h>

namespace mingcha::behaviour {
namespace {

bool is_descriptor(std::string_view name) noexcept { return name.starts_with('L') && name.ends_with(';'); }

// Sites of libraries and scripts have no class; hops into libraries have the library's name in its place.
std::string function_text(std::string_view holder, std::string_view function) {
  return fmt::format("{}{}{}", holder, is_descriptor(holder) ? "->" : " ", function);
}

std::string in_library(std::string_view library, std::string_view function, std::uint32_t address) {
  return fmt::format("{} 0x{:x}", function_text(library, function), address);
}

std::string in_script(std::string_view script, const Site& site) {
  return site.line ? fmt::format("{}:{}", script, *site.line) : fmt::format("{} +{}", script, site.offset);
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string short_method(std::string_view descriptor, std::string_view method) {
  std::string_view name = descriptor;
  if (is_descriptor(name)) name = name.substr(1, name.size() - 2);
  return fmt::format("{}.{}", file_name(name), method.substr(0, method.find('(')));
}

}  // namespace

bool is_in_dex(const Site& site) noexcept { return !site.class_name.empty(); }
bool is_in_dex(const Hop& hop) noexcept { return is_descriptor(hop.class_name); }

std::string function_text(const Hop& hop) { return function_text(hop.class_name, hop.method); }

std::string place_text(const Site& site) {
  if (is_in_dex(site)) return fmt::format("{} {}->{} +{}", site.dex, site.class_name, site.method, site.offset);
  if (site.method.empty()) return in_script(site.dex, site);
  return in_library(site.dex, site.method, site.offset);
}

std::string place_text(const Hop& hop) {
  if (!is_in_dex(hop)) return in_library(hop.class_name, hop.method, hop.offset);
  return fmt::format("{} +{}", function_text(hop), hop.offset);
}

std::string short_place_text(const Site& site) {
  if (is_in_dex(site)) return short_method(site.class_name, site.method);
  if (site.method.empty()) return in_script(file_name(site.dex), site);
  return function_text(file_name(site.dex), site.method);
}

std::string short_place_text(const Hop& hop) {
  if (is_in_dex(hop)) return short_method(hop.class_name, hop.method);
  return function_text(file_name(hop.class_name), hop.method);
}

}  // namespace mingcha::behaviour
