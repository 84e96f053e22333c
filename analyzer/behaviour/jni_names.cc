#include "analyzer/behaviour/jni_names.h"

#include <fmt/format.h>

namespace mingcha::behaviour {
namespace {

// The next unit of UTF-16. Source: dex format, "MUTF-8 (Modified UTF-8) Encoding".
unsigned next_unit(std::string_view mutf8, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < mutf8.size() ? static_cast<unsigned char>(mutf8[i]) : 0U;
  };
  const unsigned first = byte(at);
  if (first < 0x80) return at += 1, first;
  if ((first & 0xe0) == 0xc0) return at += 2, (first & 0x1f) << 6 | (byte(at - 1) & 0x3f);
  return at += 3, (first & 0x0f) << 12 | (byte(at - 2) & 0x3f) << 6 | (byte(at - 1) & 0x3f);
}

// Units that are no ASCII letters or digits are escaped.
std::string escaped(std::string_view mutf8) {
  std::string out;
  for (std::size_t at = 0; at < mutf8.size();) {
    const unsigned unit = next_unit(mutf8, at);
    const bool plain =
        (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
    if (plain) {
      out += static_cast<char>(unit);
    } else if (unit == '/') {
      out += '_';
    } else if (unit == '_') {
      out += "_1";
    } else if (unit == ';') {
      out += "_2";
    } else if (unit == '[') {
      out += "_3";
    } else {
      out += fmt::format("_0{:04x}", unit);
    }
  }
  return out;
}

}  // namespace

std::string jni_symbol(std::string_view class_descriptor, std::string_view method) {
  if (class_descriptor.size() < 3) return {};
  return "Java_" + escaped(class_descriptor.substr(1, class_descriptor.size() - 2)) + "_" + escaped(method);
}

std::string jni_symbol(std::string_view class_descriptor, std::string_view method,
                       std::string_view signature) {
  const std::size_t end = signature.find(')');
  if (end == std::string_view::npos || end == 0) return {};
  return jni_symbol(class_descriptor, method) + "__" + escaped(signature.substr(1, end - 1));
}

}  // namespace mingcha::behaviour
