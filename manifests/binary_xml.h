// Android's binary XML (AXML): a tree with typed attributes, read as the platform's ResXMLParser reads it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "manifests/typed_value.h"
#include "support/budget.h"
#include "support/bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::manifests {

class Resources;
class BinaryXmlParser;

/// Views into the strings of their BinaryXml; valid while it lives.
struct Attribute {
  std::string_view ns;            ///< namespace URI, empty for none
  std::string_view name;          ///< local name; by resource id where the string is missing or lies
  std::uint32_t resource_id = 0;  ///< by the resource map; 0 for none
  TypedValue value;
  std::string_view text;          ///< string value, or the raw value of an attribute without id; else empty
};

/// Views into the strings of their BinaryXml; valid while it lives.
struct Element {
  std::string_view ns, name;
  std::uint32_t line = 0;
  std::uint32_t parent = 0;           ///< index into `elements()`; the root's own index for the root
  std::uint32_t depth = 0;
  std::vector<Attribute> attributes;  ///< in document order
  std::vector<std::uint32_t> children;
  std::string text;                   ///< character data below it, put together

  /// By the framework's resource id first (what the platform goes by), else by the name `wanted` in the android
  /// namespace or none; null when absent. Of attributes with ids the platform expects ascending order: one behind a greater id
  /// is not found by it and not found here. Source: AttributeResolution.cpp, RetrieveAttributes.
  const Attribute* attribute(std::uint32_t resource_id, std::string_view wanted) const noexcept;
};

/// A decoded document; owns its strings. Moves, but does not copy.
class BinaryXml {
 public:
  /// The text of all attributes and character data of one document, in bytes. Spent: the rest is left out.
  static constexpr std::size_t kMaxTextBytes = std::size_t{16} << 20;

  /// Errors: bad_magic (no XML), truncated, bad_offset, bad_value (no string pool, no root element). What the
  /// platform takes and other tools refuse becomes a `xml_odd` reason. A document that breaks or spends a budget
  /// (elements and attributes, depth, text) after its root has begun is returned as far as it went, with
  /// `broken()` true and `broken_by()` saying why; the caller turns that into manifest_broken or xml_broken.
  static Result<BinaryXml> parse(Bytes data, std::string where, const Budget& budget, Reasons& reasons);

  BinaryXml(BinaryXml&&) noexcept = default;
  BinaryXml& operator=(BinaryXml&&) noexcept = default;
  BinaryXml(const BinaryXml&) = delete;
  BinaryXml& operator=(const BinaryXml&) = delete;
  ~BinaryXml() = default;

  bool broken() const noexcept { return !broken_by_.empty(); }
  /// What ended the reading, e.g. "chunk at 0x1c4: size past the end"; empty when nothing did.
  const std::string& broken_by() const noexcept { return broken_by_; }
  /// Document order; the first is the root. Never empty.
  const std::vector<Element>& elements() const noexcept { return elements_; }
  const Element& root() const noexcept { return elements_.front(); }
  /// Prefix to URI, in order of declaration.
  struct Namespace { std::string prefix, uri; };
  const std::vector<Namespace>& namespaces() const noexcept { return namespaces_; }

  /// Gives the strings away: what `elements()` held as views stays valid while they live.
  std::deque<std::string> take_strings() && noexcept { return std::move(strings_); }

  /// The document as text XML, references resolved to names ("@string/app_name") where `resources` knows them.
  std::string to_text(const Resources& resources) const;

 private:
  friend class BinaryXmlParser;
  BinaryXml() = default;

  std::deque<std::string> strings_;  // a deque: views into its elements stay valid while it grows
  std::vector<Element> elements_;
  std::vector<Namespace> namespaces_;
  std::string broken_by_;
};

}  // namespace mingcha::manifests
