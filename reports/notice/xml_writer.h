// XML, element by element.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace mingcha::reports {

/// A document that grows in the order in which it is written. What is written is escaped; characters that XML has no room
/// for must be gone before (see harmless()).
class XmlWriter {
 public:
  void open(const char* name) { here_ = here_.append_child(name); }
  /// Of the element opened last, before anything inside it.
  template <class Value>
  void attribute(const char* name, Value value) {
    here_.append_attribute(name) = value;
  }
  void text(const std::string& text) { here_.append_child(pugi::node_pcdata).set_value(text.c_str()); }
  void close() { here_ = here_.parent(); }

  /// The whole document without white space between elements, UTF-8.
  std::string finish() const;

 private:
  pugi::xml_document document_;
  pugi::xml_node here_ = document_;
};

}  // namespace mingcha::reports
