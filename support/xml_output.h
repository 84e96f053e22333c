// What pugixml writes, as a string.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace mingcha {

struct XmlOutput final : pugi::xml_writer {
  std::string text;

  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

}  // namespace mingcha
