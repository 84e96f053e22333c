#include "reports/sarif/sarif_places.h"

#include <algorithm>

#include "analyzer/behaviour/place_text.h"
#include "reports/characters.h"
#include "reports/sarif/sarif_words.h"

namespace mingcha::reports {
namespace {

// "onCreate" of "onCreate()V"
std::string_view simple_name(std::string_view method) {
  return method.substr(0, method.find('('));
}

}  // namespace

std::string dotted(std::string_view descriptor) {
  if (descriptor.size() < 2 || descriptor.front() != 'L' || descriptor.back() != ';') return std::string(descriptor);
  std::string name(descriptor.substr(1, descriptor.size() - 2));
  std::replace(name.begin(), name.end(), '/', '.');
  return name;
}

SarifPlaces::SarifPlaces(const judge::Input& input) : input_(input) {
  files_.push_back({sarif_uri(input.file), input.sha256, 0});
  // The only part of a plain APK is the package itself.
  const bool split = input.parts.size() > 1 || (input.parts.size() == 1 && input.parts[0].sha256 != input.sha256);
  if (!split) return;
  for (const judge::Input::Part& part : input.parts) add_file(part.name, 0, part.sha256);
}

std::size_t SarifPlaces::add_file(std::string_view path, std::size_t parent, std::string_view sha256) {
  const auto [row, added] = file_rows_.emplace(std::to_string(parent) + '!' + std::string(path), files_.size());
  // Within its parent a file's address begins at the root (SARIF 2.1.0, 3.24.2).
  if (added) files_.push_back({'/' + sarif_uri(path), std::string(sha256), parent});
  return row->second;
}

// "config.zh.apk!classes.dex" lies in a part of its own.
std::size_t SarifPlaces::file_of(std::string_view dex) {
  const std::size_t mark = dex.find('!');
  const std::string_view part = mark == std::string_view::npos ? "base.apk" : dex.substr(0, mark);
  const auto parent = file_rows_.find("0!" + std::string(part));
  return add_file(mark == std::string_view::npos ? dex : dex.substr(mark + 1),
                  parent == file_rows_.end() ? 0 : parent->second, {});
}

std::size_t SarifPlaces::add_name(Name name) {
  const auto [row, added] = name_rows_.emplace(std::string(name.kind) + ' ' + name.full, names_.size());
  if (added) names_.push_back(std::move(name));
  return row->second;
}

std::size_t SarifPlaces::module_of(std::string_view dex) {
  const std::string name = visible(dex);
  return add_name({"module", name, name, name, kNone});
}

std::size_t SarifPlaces::class_of(std::string_view descriptor, std::size_t parent) {
  const std::string full = visible(dotted(descriptor));
  return add_name({"type", full.substr(full.rfind('.') + 1), full, visible(descriptor), parent});
}

std::size_t SarifPlaces::method_of(std::string_view descriptor, std::string_view method, std::size_t parent) {
  const std::size_t type = class_of(descriptor, parent);
  return add_name({"function", visible(simple_name(method)), names_[type].full + '.' + visible(method),
                   visible(std::string(descriptor) + "->" + std::string(method)), type});
}

// A function of a native library.
std::size_t SarifPlaces::function_of(std::string_view library, std::string_view function, std::size_t parent) {
  const std::string full = visible(std::string(library) + ' ' + std::string(function));
  return add_name({"function", visible(function), full, full, parent});
}

void SarifPlaces::write_physical(JsonWriter& out, std::optional<std::uint32_t> line) const {
  out.key("physicalLocation"), out.begin_object();
  out.key("artifactLocation"), out.begin_object();
  out.field("uri", files_.front().uri);
  out.field("index", 0);
  out.end_object();
  if (line && *line > 0) {
    out.key("region"), out.begin_object();
    out.field("startLine", *line);
    out.end_object();
  }
  out.end_object();
}

void SarifPlaces::write_logical(JsonWriter& out, std::size_t index) const {
  const Name& name = names_[index];
  out.key("logicalLocations"), out.begin_array();
  out.begin_object();
  out.field("name", name.name);
  out.field("fullyQualifiedName", name.full);
  out.field("decoratedName", name.decorated);
  out.field("kind", name.kind);
  out.field("index", index);
  out.end_object();
  out.end_array();
}

void SarifPlaces::write(JsonWriter& out, const behaviour::Site& site, std::string_view message) {
  file_of(site.dex);
  const std::string dex = visible(site.dex);
  const std::size_t module = module_of(site.dex);
  std::size_t method = module;
  if (is_in_dex(site)) method = method_of(site.class_name, site.method, module);
  else if (!site.method.empty()) method = function_of(site.dex, site.method, module);
  out.begin_object();
  write_physical(out, site.line);
  write_logical(out, method);
  if (!message.empty()) write_message(out, "message", message);
  out.key("properties"), out.begin_object();
  out.field("dex", dex);
  out.field("offset", site.offset);
  out.end_object();
  out.end_object();
}

void SarifPlaces::write(JsonWriter& out, const behaviour::Hop& hop, std::string_view message) {
  const std::size_t method =
      is_in_dex(hop) ? method_of(hop.class_name, hop.method, kNone)
                     : function_of(hop.class_name, hop.method, module_of(hop.class_name));
  out.begin_object();
  write_physical(out, {});
  write_logical(out, method);
  write_message(out, "message", message);
  out.key("properties"), out.begin_object();
  out.field("offset", hop.offset);
  out.end_object();
  out.end_object();
}

void SarifPlaces::write_file(JsonWriter& out, std::string_view name) {
  out.begin_object();
  write_physical(out, {});
  if (!name.empty()) {
    add_file(name, 0, {});
    write_logical(out, add_name({"resource", std::string(name), std::string(name), std::string(name), kNone}));
  }
  out.end_object();
}

void SarifPlaces::write_tables(JsonWriter& out) const {
  out.key("artifacts"), out.begin_array();
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const File& file = files_[i];
    out.begin_object();
    out.key("location"), out.begin_object();
    out.field("uri", file.uri);
    out.end_object();
    if (i == 0) {
      out.field("length", input_.size);
      out.key("roles"), out.begin_array(), out.text("analysisTarget"), out.end_array();
    } else {
      out.field("parentIndex", file.parent);
    }
    if (!file.sha256.empty()) {
      out.key("hashes"), out.begin_object();
      out.field("sha-256", file.sha256);
      out.end_object();
    }
    out.end_object();
  }
  out.end_array();
  out.key("logicalLocations"), out.begin_array();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = names_[i];
    out.begin_object();
    out.field("name", name.name);
    out.field("fullyQualifiedName", name.full);
    out.field("decoratedName", name.decorated);
    out.field("kind", name.kind);
    out.field("index", i);
    if (name.parent != kNone) out.field("parentIndex", name.parent);
    out.end_object();
  }
  out.end_array();
}

}  // namespace mingcha::reports
