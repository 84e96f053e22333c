// One line a view, indented by depth: what tests compare and a person reads.
#include <fmt/format.h>

#include <array>
#include <iterator>

#include "manifests/dump.h"
#include "manifests/layout.h"
#include "manifests/xml_text.h"

namespace mingcha::manifests {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"view", "group", "include", "stub"};
constexpr std::array<std::string_view, 4> kLayoutKinds = {"layout", "menu", "preferences", "navigation"};
constexpr std::array<std::string_view, 7> kPlaces = {"text",    "hint",   "description", "title",
                                                     "summary", "button", "other"};

std::string describe_text(const ShownText& text) {
  const std::string_view place = kPlaces[static_cast<std::size_t>(text.place)];
  if (text.resource_id != 0) return fmt::format(" {}=@0x{:08x}", place, text.resource_id);
  return fmt::format(" {}=\"{}\"", place, escaped(text.literal));
}

std::string describe_view(const View& view) {
  std::string line(kKinds[static_cast<std::size_t>(view.kind)]);
  const auto add_id = [&](std::string_view label, std::uint32_t id) {
    if (id != 0) line += fmt::format(" {}=0x{:08x}", label, id);
  };
  const auto add_name = [&](std::string_view label, std::string_view name) {
    if (!name.empty()) line += fmt::format(" {}={}", label, escaped(name));
  };
  add_name("class", view.class_name());
  add_id("id", view.id);
  add_id("layout", view.layout);
  add_id("start", view.start_destination);
  add_name("fragment", view.fragment);
  add_name("click", view.on_click);
  add_name("key", view.key);
  for (const ShownText& text : view.texts) line += describe_text(text);
  for (const std::uint32_t id : view.references) add_id("refers", id);
  if (view.checked) line += *view.checked ? " checked" : " unchecked";
  if (view.visibility != Visibility::visible) line += view.visibility == Visibility::gone ? " gone" : " invisible";
  if (view.text_size) line += fmt::format(" size={:g}", *view.text_size);
  if (view.deferred) line += " deferred";
  return line;
}

}  // namespace

std::string dump_layout(const Layout& layout) {
  std::string out = fmt::format("{}\n", kLayoutKinds[static_cast<std::size_t>(layout.kind())]);
  std::vector<std::uint32_t> depths;  // by view
  for (const View& view : layout.views()) {
    depths.push_back(depths.empty() ? 1 : depths[view.parent] + 1);
    fmt::format_to(std::back_inserter(out), "{:{}}{}\n", "", 2 * depths.back(), describe_view(view));
    if (out.size() > kMaxDumpBytes) break;
  }
  return out;
}

}  // namespace mingcha::manifests
