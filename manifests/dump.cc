// Each dump walks the document or the tables once, in stored order. Entries of one resource lie in several type
// chunks: their places are gathered and sorted first, so that the work grows with the entries that are there.
#include "manifests/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "manifests/xml_text.h"

namespace mingcha::manifests {
namespace {

constexpr std::string_view kCut = "... (longer than a dump may be)\n";

// ---- xmltree

std::string tree_prefix(const BinaryXml& xml, std::string_view uri) {
  if (uri.empty()) return {};
  for (const BinaryXml::Namespace& ns : xml.namespaces()) {
    if (ns.uri == uri) return escaped(ns.prefix) + ":";
  }
  return escaped(uri) + ":";
}

std::string tree_value(const Attribute& attribute) {
  const TypedValue& value = attribute.value;
  switch (value.type) {
    case TypedValue::null: return "(null)";
    case TypedValue::reference:
    case TypedValue::dynamic_reference: return fmt::format("@0x{:08x}", value.data);
    case TypedValue::attribute: return fmt::format("?0x{:08x}", value.data);
    case TypedValue::string: return fmt::format("\"{}\"", escaped(attribute.text));
    default: return fmt::format("(type 0x{:x})0x{:x}", value.type, value.data);
  }
}

void append_element(std::string& out, const BinaryXml& xml, const Element& element) {
  const std::size_t indent = 2 * (xml.namespaces().size() + element.depth);
  fmt::format_to(std::back_inserter(out), "{:{}}E: {}{} (line={})\n", "", indent, tree_prefix(xml, element.ns),
                 escaped(element.name), element.line);
  for (const Attribute& attribute : element.attributes) {
    const std::string id = attribute.resource_id == 0 ? "" : fmt::format("(0x{:08x})", attribute.resource_id);
    fmt::format_to(std::back_inserter(out), "{:{}}A: {}{}{}={}\n", "", indent + 2, tree_prefix(xml, attribute.ns),
                   escaped(attribute.name), id, tree_value(attribute));
  }
  if (element.text.empty()) return;
  fmt::format_to(std::back_inserter(out), "{:{}}C: \"{}\"\n", "", indent + 2, escaped(element.text));
}

// ---- resources

class ResourcesDump {
 public:
  explicit ResourcesDump(const Resources& resources) : resources_(resources) {}

  std::string run() {
    for (const ResourceTable& table : resources_.tables()) {
      for (const ResourceTable::Package& package : table.packages()) {
        fmt::format_to(std::back_inserter(out_), "package 0x{:02x} {}\n", package.id, escaped(package.name));
        for (std::uint32_t type_id = 1; type_id < 256; ++type_id) dump_type(table, package, type_id);
      }
    }
    if (out_.size() > kMaxDumpBytes) out_ += kCut;
    return std::move(out_);
  }

 private:
  struct Place {
    std::uint16_t entry_id;
    std::uint32_t type;  // index into the package's types
  };

  static std::vector<Place> places_of(const ResourceTable::Package& package, std::uint32_t type_id) {
    std::vector<Place> places;
    for (std::uint32_t i = package.first_type[type_id]; i < package.first_type[type_id + 1]; ++i) {
      for (const std::uint16_t entry_id : ResourceTable::entry_ids(package.types[i])) places.push_back({entry_id, i});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.entry_id < b.entry_id; });
    return places;
  }

  void dump_type(const ResourceTable& table, const ResourceTable::Package& package, std::uint32_t type_id) {
    const std::string type_name = escaped(table.type_name(package, type_id));
    const std::uint32_t base = package.id << 24 | (type_id + package.type_id_offset) << 16;
    std::uint32_t last = 0;  // no resource has id 0
    for (const Place& place : places_of(package, type_id)) {
      if (out_.size() > kMaxDumpBytes) return;
      const auto entry = ResourceTable::entry(package.types[place.type], place.entry_id);
      if (!entry) continue;
      const std::uint32_t resource_id = base | place.entry_id;
      if (resource_id != last) {
        const std::string key = package.key_names.text(entry->key).value_or(std::string());
        fmt::format_to(std::back_inserter(out_), "  0x{:08x} {}/{}\n", resource_id, type_name, escaped(key));
        last = resource_id;
      }
      dump_entry(table, *entry);
    }
  }

  void dump_entry(const ResourceTable& table, const ResourceEntry& entry) {
    fmt::format_to(std::back_inserter(out_), "    ({}) ", entry.config.qualifiers());
    if (!entry.is_complex) {
      out_ += value_text(table, entry.value) + "\n";
      return;
    }
    if (entry.parent != 0) fmt::format_to(std::back_inserter(out_), "@0x{:08x} ", entry.parent);
    out_ += "[";
    for (std::size_t i = 0; i < entry.item_count() && out_.size() <= kMaxDumpBytes; ++i) {
      const BagItem item = entry.bag_item(i);
      fmt::format_to(std::back_inserter(out_), "{}0x{:08x}={}", i == 0 ? "" : ", ", item.name,
                     value_text(table, item.value));
    }
    out_ += "]\n";
  }

  static std::string value_text(const ResourceTable& table, const TypedValue& value) {
    if (value.type != TypedValue::string) return spell(value);
    const std::optional<std::string> text = table.strings().text(value.data);
    return text ? "\"" + escaped(*text) + "\"" : fmt::format("(string {})", value.data);
  }

  const Resources& resources_;
  std::string out_;
};

}  // namespace

std::string dump_manifest(const BinaryXml& xml, const Resources& resources) { return xml.to_text(resources); }

std::string dump_xmltree(const BinaryXml& xml) {
  std::string out;
  std::size_t indent = 0;
  for (const BinaryXml::Namespace& ns : xml.namespaces()) {
    fmt::format_to(std::back_inserter(out), "{:{}}N: {}={}\n", "", indent, escaped(ns.prefix), escaped(ns.uri));
    indent += 2;
  }
  for (const Element& element : xml.elements()) {
    append_element(out, xml, element);
    if (out.size() > kMaxDumpBytes) return out += kCut;
  }
  return out;
}

std::string dump_resources(const Resources& resources) { return ResourcesDump(resources).run(); }

}  // namespace mingcha::manifests
