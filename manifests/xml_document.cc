// BinaryXml as a tinyxml2 document: the text XML that the package was built from, as far as it can be told.
#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>

#include "manifests/binary_xml.h"
#include "manifests/framework_attributes.h"
#include "manifests/resources.h"
#include "manifests/xml_text.h"

namespace mingcha::manifests {
namespace {

// tinyxml2 looks for each attribute among those before it, and a hostile element has 65,535. The framework's richest
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

void declare_namespaces(tinyxml2::XMLElement& root, const BinaryXml& xml) {
  bool has_android = false;
  for (const BinaryXml::Namespace& ns : xml.namespaces()) {
    const std::string name = ns.prefix.empty() ? "xmlns" : "xmlns:" + xml_name(ns.prefix);
    if (root.FindAttribute(name.c_str()) == nullptr) root.SetAttribute(name.c_str(), printable(ns.uri).c_str());
    has_android = has_android || ns.uri == kAndroidNamespace;
  }
  if (!has_android) root.SetAttribute("xmlns:android", std::string(kAndroidNamespace).c_str());
}

}  // namespace

std::unique_ptr<tinyxml2::XMLDocument> BinaryXml::to_document(const Resources& resources) const {
  auto document = std::make_unique<tinyxml2::XMLDocument>();
  document->InsertEndChild(document->NewDeclaration());
  std::vector<tinyxml2::XMLElement*> made;
  made.reserve(elements_.size());
  for (const Element& element : elements_) {
    const std::string name = prefix_of(namespaces_, element.ns) + xml_name(element.name);
    tinyxml2::XMLElement* node = document->NewElement(name.c_str());
    tinyxml2::XMLNode* parent = made.empty() ? static_cast<tinyxml2::XMLNode*>(document.get()) : made[element.parent];
    parent->InsertEndChild(node);
    if (made.empty()) declare_namespaces(*node, *this);
    made.push_back(node);
    const std::size_t shown = std::min(element.attributes.size(), kMaxAttributes);
    for (std::size_t i = 0; i < shown; ++i) {
      const Attribute& attribute = element.attributes[i];
      const std::string key = prefix_of(namespaces_, namespace_of(attribute)) + xml_name(attribute.name);
      // Of two, the platform takes the first.
      if (node->FindAttribute(key.c_str()) != nullptr) continue;
      node->SetAttribute(key.c_str(), value_text(attribute, resources).c_str());
    }
    if (const std::size_t more = element.attributes.size() - shown; more != 0) {
      node->InsertEndChild(document->NewComment(fmt::format(" {} more attributes ", more).c_str()));
    }
    if (!element.text.empty()) node->InsertFirstChild(document->NewText(printable(element.text).c_str()));
  }
  return document;
}

}  // namespace mingcha::manifests
