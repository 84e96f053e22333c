#include "byte_writer.h"

#include "support/mutf8.h"

namespace mingcha::manifests::test {
namespace {

// ASCII and the plane of Chinese characters: what the tests write.
std::vector<std::uint16_t> utf16(const std::string& text) {
  std::vector<std::uint16_t> units;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned>(static_cast<unsigned char>(text.at(i + k))); };
    if (byte(0) < 0x80) {
      units.push_back(static_cast<std::uint16_t>(byte(0)));
      i += 1;
    } else {
      units.push_back(static_cast<std::uint16_t>((byte(0) & 0xfU) << 12 | (byte(1) & 0x3fU) << 6 | (byte(2) & 0x3fU)));
      i += 3;
    }
  }
  return units;
}

void length8(ByteWriter& out, std::size_t length) {
  if (length > 0x7f) out.u1(0x80U | length >> 8);
  out.u1(length & 0xffU);
}

void write_string(ByteWriter& out, const std::string& text, bool utf8) {
  if (utf8) {
    length8(out, utf16_length(text) & 0x7fffU);
    length8(out, text.size() & 0x7fffU);
    for (const char c : text) out.u1(static_cast<unsigned char>(c));
    out.u1(0);
    return;
  }
  const std::vector<std::uint16_t> units = utf16(text);
  if (units.size() > 0x7fff) out.u2(0x8000U | units.size() >> 16);
  out.u2(units.size() & 0xffffU);
  for (const std::uint16_t unit : units) out.u2(unit);
  out.u2(0);
}

}  // namespace

void ByteWriter::string_pool(const std::vector<std::string>& strings, bool utf8, const std::string& place) {
  const std::size_t start = chunk(0x0001, 28, place);
  u4(strings.size(), place + ".string_count");
  u4(0, place + ".style_count");
  u4(utf8 ? 0x100 : 0, place + ".flags");
  u4(28 + 4 * strings.size(), place + ".strings_start");
  u4(0, place + ".styles_start");
  const std::size_t offsets = size();
  for (std::size_t i = 0; i < strings.size(); ++i) u4(0, place + ".offset" + std::to_string(i));
  const std::size_t bytes = size();
  for (std::size_t i = 0; i < strings.size(); ++i) {
    patch(offsets + 4 * i, size() - bytes);
    named(place + ".string" + std::to_string(i));
    write_string(*this, strings[i], utf8);
  }
  align();
  close(start);
}

}  // namespace mingcha::manifests::test
