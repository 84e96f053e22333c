// Writes small binary XML files, good unless a test changes a field of them.
#pragma once

#include <string>
#include <vector>

#include "byte_writer.h"

namespace mingcha::manifests::test {

struct AxmlAttribute {
  std::string name;
  std::uint32_t id = 0;     ///< 0: no resource id, and no namespace
  std::uint8_t type = 0x03; ///< Res_value type; strings take `text`
  std::uint32_t data = 0;
  std::string text;
};

/// android:name="..." and the like, by the framework's id.
AxmlAttribute android_string(const std::string& name, const std::string& text);
AxmlAttribute android_value(const std::string& name, std::uint8_t type, std::uint32_t data);
AxmlAttribute plain_string(const std::string& name, const std::string& text);

class AxmlBuilder {
 public:
  explicit AxmlBuilder(bool utf8 = true) : utf8_(utf8) {}
  AxmlBuilder& start_namespace() { return add({Event::start_namespace, {}, {}}); }
  AxmlBuilder& end_namespace() { return add({Event::end_namespace, {}, {}}); }
  AxmlBuilder& start(const std::string& name, std::vector<AxmlAttribute> attributes = {}) {
    return add({Event::start, name, std::move(attributes)});
  }
  AxmlBuilder& end(const std::string& name) { return add({Event::end, name, {}}); }
  AxmlBuilder& text(const std::string& text) { return add({Event::text, text, {}}); }
  /// A chunk of any kind between the others: 16 bytes of header, 4 of body.
  AxmlBuilder& unknown() { return add({Event::unknown, {}, {}}); }

  /// Places: "file.*", "pool.*", "map.*", and "node<N>.*" for the N-th event from 0 with its fields ("ns", "name",
  /// "attribute_start", "attribute_size", "attribute_count") and its attributes' ("node1.attribute0.name", ".ns",
  /// ".raw", ".value_size", ".res0", ".value_type", ".data").
  Built build() const;

 private:
  struct Event {
    enum Kind { start_namespace, end_namespace, start, end, text, unknown } kind;
    std::string name;
    std::vector<AxmlAttribute> attributes;
  };
  AxmlBuilder& add(Event event) {
    events_.push_back(std::move(event));
    return *this;
  }
  struct Strings;
  void write_event(ByteWriter& out, const Event& event, const std::string& place, Strings& strings) const;
  void write_attributes(ByteWriter& out, const Event& event, const std::string& place, Strings& strings) const;

  std::vector<Event> events_;
  bool utf8_;
};

}  // namespace mingcha::manifests::test
