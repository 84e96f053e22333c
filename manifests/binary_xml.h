// Android's binary XML (AXML): a tree with typed attributes, read as the platform's ResXMLParser reads it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "manifests/typed_value.h"
#include "support/budget.h"
#include "support/bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace tinyxml2 {
class XMLDocument;
}

namespace mingcha::manifests {

class Resources;

struct Attribute {
  std::string ns;                 ///< namespace URI, empty for none
  std::string name;               ///< local name; by resource id where the string is missing or lies
  std::uint32_t resource_id = 0;  ///< by the resource map; 0 for none
  TypedValue value;
  std::string text;               ///< raw value or string value; empty for other types
};

struct Element {
  std::string ns, name;
  std::uint32_t line = 0;
  std::uint32_t parent = 0;           ///< index into `elements()`; the root's own index for the root
  std::uint32_t depth = 0;
  std::vector<Attribute> attributes;  ///< in document order
  std::vector<std::uint32_t> children;
  std::string text;                   ///< character data below it, put together

  /// By the framework's resource id first (what the platform goes by), else by name in the android namespace or
  /// none; null when absent.
  const Attribute* attribute(std::uint32_t resource_id, std::string_view name) const noexcept;
};

/// A decoded document; owns its strings.
class BinaryXml {
 public:
  /// Errors: bad_magic (no XML chunk), truncated, bad_offset, over_budget (elements, depth). What the platform
  /// takes and other tools refuse becomes a `xml_odd` reason. A document that breaks after its root has begun is
  /// returned as far as it went, with `broken()` true.
  static Result<BinaryXml> parse(Bytes data, std::string where, const Budget& budget, Reasons& reasons);

  bool broken() const noexcept { return broken_; }
  /// Document order; the first is the root. Never empty.
  const std::vector<Element>& elements() const noexcept { return elements_; }
  const Element& root() const noexcept { return elements_.front(); }
  /// Prefix to URI, in order of declaration.
  struct Namespace { std::string prefix, uri; };
  const std::vector<Namespace>& namespaces() const noexcept { return namespaces_; }

  /// The document as text XML, references resolved to names ("@string/app_name") where `resources` knows them.
  std::unique_ptr<tinyxml2::XMLDocument> to_document(const Resources& resources) const;

 private:
  std::vector<Element> elements_;
  std::vector<Namespace> namespaces_;
  bool broken_ = false;
};

}  // namespace mingcha::manifests
