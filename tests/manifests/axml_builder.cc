#include "axml_builder.h"

#include <algorithm>

#include "manifests/framework_attributes.h"

namespace mingcha::manifests::test {
namespace {

constexpr std::uint32_t kNone = 0xffff'ffff;

std::uint32_t id_of(const std::string& name) {
  for (const FrameworkAttribute& row : kFrameworkAttributes) {
    if (row.name == name) return row.id;
  }
  throw std::out_of_range("no framework attribute " + name);
}

}  // namespace

AxmlAttribute android_string(const std::string& name, const std::string& text) {
  return {name, id_of(name), 0x03, 0, text};
}
AxmlAttribute android_value(const std::string& name, std::uint8_t type, std::uint32_t data) {
  return {name, id_of(name), type, data, {}};
}
AxmlAttribute plain_string(const std::string& name, const std::string& text) { return {name, 0, 0x03, 0, text}; }

// The names that have ids come first: the resource map goes by the index of the name.
struct AxmlBuilder::Strings {
  std::vector<std::string> list;
  std::vector<std::uint32_t> ids;

  std::uint32_t mapped(const AxmlAttribute& attribute) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i] == attribute.id && list[i] == attribute.name) return static_cast<std::uint32_t>(i);
    }
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(ids.size()), attribute.name);
    ids.push_back(attribute.id);
    return static_cast<std::uint32_t>(ids.size() - 1);
  }
  std::uint32_t index(const std::string& text) {
    const auto found = std::find(list.begin() + static_cast<std::ptrdiff_t>(ids.size()), list.end(), text);
    if (found == list.end()) {
      list.push_back(text);
      return static_cast<std::uint32_t>(list.size() - 1);
    }
    return static_cast<std::uint32_t>(found - list.begin());
  }
};

Built AxmlBuilder::build() const {
  Strings strings;
  for (const Event& event : events_) {
    for (const AxmlAttribute& attribute : event.attributes) {
      if (attribute.id != 0) strings.mapped(attribute);
    }
  }
  ByteWriter dry;  // meets every string once, so that the pool is complete before it is written
  for (const Event& event : events_) write_event(dry, event, "", strings);

  ByteWriter out;
  const std::size_t file = out.chunk(0x0003, 8, "file");
  out.string_pool(strings.list, utf8_, "pool");
  const std::size_t map = out.chunk(0x0180, 8, "map");
  for (const std::uint32_t id : strings.ids) out.u4(id);
  out.close(map);
  for (std::size_t i = 0; i < events_.size(); ++i) write_event(out, events_[i], "node" + std::to_string(i), strings);
  out.close(file);
  return out.take();
}

void AxmlBuilder::write_event(ByteWriter& out, const Event& event, const std::string& place, Strings& strings) const {
  static constexpr std::uint16_t kTypes[] = {0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x0150};
  const std::size_t start = out.chunk(kTypes[event.kind], 16, place);
  out.u4(1, place + ".line");
  out.u4(kNone, place + ".comment");
  switch (event.kind) {
    case Event::start_namespace:
    case Event::end_namespace:
      out.u4(strings.index("android"), place + ".prefix");
      out.u4(strings.index(std::string(kAndroidNamespace)), place + ".uri");
      break;
    case Event::start:
    case Event::end:
      out.u4(kNone, place + ".ns");
      out.u4(strings.index(event.name), place + ".name");
      if (event.kind == Event::start) write_attributes(out, event, place, strings);
      break;
    case Event::text:
      out.u4(strings.index(event.name), place + ".data");
      out.u4(8);
      out.u4(0);
      break;
    case Event::unknown: out.u4(0xdead'beef); break;
  }
  out.close(start);
}

void AxmlBuilder::write_attributes(ByteWriter& out, const Event& event, const std::string& place,
                                   Strings& strings) const {
  out.u2(20, place + ".attribute_start");
  out.u2(20, place + ".attribute_size");
  out.u2(event.attributes.size(), place + ".attribute_count");
  for (int i = 0; i < 3; ++i) out.u2(0);  // id, class and style index
  for (std::size_t i = 0; i < event.attributes.size(); ++i) {
    const AxmlAttribute& attribute = event.attributes[i];
    const std::string here = place + ".attribute" + std::to_string(i);
    const bool mapped = attribute.id != 0;
    const std::uint32_t text = attribute.type == 0x03 ? strings.index(attribute.text) : kNone;
    out.u4(mapped ? strings.index(std::string(kAndroidNamespace)) : kNone, here + ".ns");
    out.u4(mapped ? strings.mapped(attribute) : strings.index(attribute.name), here + ".name");
    out.u4(text, here + ".raw");
    out.u2(8, here + ".value_size");
    out.u1(0, here + ".res0");
    out.u1(attribute.type, here + ".value_type");
    out.u4(attribute.type == 0x03 ? text : attribute.data, here + ".data");
  }
}

}  // namespace mingcha::manifests::test
