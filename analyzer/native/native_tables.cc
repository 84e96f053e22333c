#include "analyzer/native/native_tables.h"

#include <algorithm>
#include <optional>

namespace mingcha::native {
namespace {

constexpr std::size_t kMaxRows = 4096;
constexpr std::size_t kLongestName = 256, kLongestSignature = 1024;  // bytes

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte > 0x20 && byte != 0x7f && std::string_view(".;[/()<>").find(letter) == std::string_view::npos;
  });
}

bool is_signature(std::string_view text) {
  const std::size_t end = text.find(')');
  return text.size() >= 3 && text.front() == '(' && end != std::string_view::npos && end + 1 < text.size();
}

// Old tool chains begin a signature with a mark for fast calls.
std::string_view without_mark(std::string_view signature) {
  return !signature.empty() && signature.front() == '!' ? signature.substr(1) : signature;
}

std::optional<NativeTableRow> read_row(const ElfFile& file, std::uint64_t address) {
  const std::uint64_t word = file.is_64() ? 8 : 4;
  const std::optional<std::uint64_t> signature_at = file.pointer_at(address + word);
  if (!signature_at) return std::nullopt;
  const Bytes first = file.bytes_at(*signature_at);
  if (first.empty() || (first[0] != '(' && first[0] != '!')) return std::nullopt;
  const std::optional<std::uint64_t> name_at = file.pointer_at(address),
                                     function = file.pointer_at(address + 2 * word);
  if (!name_at || !function) return std::nullopt;
  const std::uint64_t code = file.machine() == Machine::arm ? *function & ~std::uint64_t{1} : *function;
  if (!file.is_executable(code)) return std::nullopt;
  const auto name = file.text_at(*name_at, kLongestName),
             signature = file.text_at(*signature_at, kLongestSignature);
  if (!name || !signature || !is_name(*name) || !is_signature(without_mark(*signature))) return std::nullopt;
  return NativeTableRow{*name, without_mark(*signature), *function};
}

}  // namespace

std::vector<NativeTableRow> read_native_table(const ElfFile& file, std::uint64_t address, std::size_t count) {
  std::vector<NativeTableRow> rows;
  const std::uint64_t size = file.is_64() ? 24 : 12;
  for (std::size_t i = 0; i < std::min(count, kMaxRows); ++i) {
    const auto row = read_row(file, address + i * size);
    if (!row) break;
    rows.push_back(*row);
  }
  return rows;
}

std::vector<std::uint64_t> find_native_tables(const ElfFile& file) {
  std::vector<std::uint64_t> found;
  const std::uint64_t word = file.is_64() ? 8 : 4;
  for (const Segment& segment : file.segments()) {
    if (!segment.writable) continue;  // rows hold addresses, which the linker writes
    const std::uint64_t begin = (segment.address + word - 1) / word * word,
                        end = segment.address + segment.bytes.size();
    for (std::uint64_t at = begin; at + 3 * word <= end;) {
      const std::size_t rows = read_native_table(file, at, kMaxRows).size();
      if (rows != 0) found.push_back(at);
      at += rows == 0 ? word : rows * 3 * word;
    }
  }
  return found;
}

}  // namespace mingcha::native
