// BinaryXml as text: the XML that the package was built from, as far as it can be told.
#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "manifests/binary_xml.h"
#include "manifests/framework_attributes.h"
#include "manifests/resources.h"
#include "manifests/xml_text.h"
#include "support/xml_output.h"

namespace mingcha::manifests {
namespace {

// pugixml looks for each attribute among those before it, and a hostile element has 65,535. The framework's richest
// element knows about a hundred.
constexpr std::size_t kMaxAttributes = 256;

std::string prefix_of(const std::vector<BinaryXml::Namespace>& namespaces, std::string_view uri) {
  for (const BinaryXml::Namespace& ns : namespaces) {
    if (ns.uri == uri && !ns.prefix.empty()) return xml_name(ns.prefix) + ":";
  }
  return uri == kAndroidNamespace ? "android:" : std::string();
}

// An attribute that the platform knows by its id is the framework's, whatever namespace is written.
std::string_view namespace_of(const Attribute& attribute) {
  const bool known = !framework_attribute_name(attribute.resource_id).empty();
  return known ? kAndroidNamespace : attribute.ns;
}

std::string value_text(const Attribute& attribute, const Resources& resources) {
  if (!attribute.text.empty() || attribute.value.type == TypedValue::string) return printable(attribute.text);
  if (!attribute.value.is_reference() && attribute.value.type != TypedValue::attribute) return spell(attribute.value);
  const std::string name = resources.name_of(attribute.value.data);
  if (name.empty()) return spell(attribute.value);
  return (attribute.value.is_reference() ? "@" : "?") + printable(name);
}

void declare_namespaces(pugi::xml_node root, const BinaryXml& xml) {
  bool has_android = false;
  for (const BinaryXml::Namespace& ns : xml.namespaces()) {
    const std::string name = ns.prefix.empty() ? "xmlns" : "xmlns:" + xml_name(ns.prefix);
    if (!root.attribute(name.c_str())) root.append_attribute(name.c_str()) = printable(ns.uri).c_str();
    has_android = has_android || ns.uri == kAndroidNamespace;
  }
  if (!has_android) root.append_attribute("xmlns:android") = std::string(kAndroidNamespace).c_str();
}

}  // namespace

std::string BinaryXml::to_text(const Resources& resources) const {
  pugi::xml_document document;
  std::vector<pugi::xml_node> made;
  made.reserve(elements_.size());
  for (const Element& element : elements_) {
    const std::string name = prefix_of(namespaces_, element.ns) + xml_name(element.name);
    pugi::xml_node node = (made.empty() ? document : made[element.parent]).append_child(name.c_str());
    if (made.empty()) declare_namespaces(node, *this);
    made.push_back(node);
    const std::size_t shown = std::min(element.attributes.size(), kMaxAttributes);
    for (std::size_t i = 0; i < shown; ++i) {
      const Attribute& attribute = element.attributes[i];
      const std::string key = prefix_of(namespaces_, namespace_of(attribute)) + xml_name(attribute.name);
      // Of two, the platform takes the first.
      if (!node.attribute(key.c_str())) node.append_attribute(key.c_str()) = value_text(attribute, resources).c_str();
    }
    if (const std::size_t more = element.attributes.size() - shown; more != 0)
      node.append_child(pugi::node_comment).set_value(fmt::format(" {} more attributes ", more).c_str());
    if (!element.text.empty()) node.prepend_child(pugi::node_pcdata).set_value(printable(element.text).c_str());
  }
  XmlOutput output;
  output.text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  document.save(output, "    ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(output.text);
}

}  // namespace mingcha::manifests
