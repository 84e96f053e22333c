// Little-endian bytes with named places, so that a test can change one field of a good file.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace mingcha::manifests::test {

/// A file and where its fields lie: "file.size", "pool.string_count", "start0.attribute_size".
struct Built {
  std::vector<std::uint8_t> bytes;
  std::map<std::string, std::size_t> places;

  std::size_t at(const std::string& place) const {
    const auto found = places.find(place);
    if (found == places.end()) throw std::out_of_range("no place " + place);
    return found->second;
  }
  void set(const std::string& place, std::uint32_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes.at(at(place) + i) = static_cast<std::uint8_t>(value >> (8 * i));
  }
};

class ByteWriter {
 public:
  std::size_t size() const { return built_.bytes.size(); }
  void number(std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) built_.bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void u1(std::uint64_t value, const std::string& place = "") { named(place), number(value, 1); }
  void u2(std::uint64_t value, const std::string& place = "") { named(place), number(value, 2); }
  void u4(std::uint64_t value, const std::string& place = "") { named(place), number(value, 4); }
  void raw(const std::vector<std::uint8_t>& bytes) {
    built_.bytes.insert(built_.bytes.end(), bytes.begin(), bytes.end());
  }
  void align() {
    while (size() % 4 != 0) u1(0);
  }
  void named(const std::string& place) {
    if (!place.empty()) built_.places[place] = size();
  }
  /// Writes the header of a chunk; `close` of the returned start fills in its size.
  std::size_t chunk(std::uint16_t type, std::uint16_t header_size, const std::string& place) {
    const std::size_t start = size();
    u2(type, place + ".type");
    u2(header_size, place + ".header_size");
    u4(0, place + ".size");
    return start;
  }
  void close(std::size_t start) { patch(start + 4, size() - start); }
  void patch(std::size_t offset, std::uint64_t value) {
    for (std::size_t i = 0; i < 4; ++i) built_.bytes.at(offset + i) = static_cast<std::uint8_t>(value >> (8 * i));
  }
  /// A string pool chunk; entries of a UTF-8 pool are given as they shall lie there.
  void string_pool(const std::vector<std::string>& strings, bool utf8, const std::string& place);
  Built take() { return std::move(built_); }

 private:
  Built built_;
};

}  // namespace mingcha::manifests::test
