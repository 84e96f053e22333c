#include "analyzer/native/text_search.h"

#include <algorithm>

#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr unsigned kBucketBits = 16;
constexpr std::size_t kLongestName = 256;  // of a class, bytes

bool is_letter_of_name(std::uint8_t byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '_' || byte == '$' || byte >= 0x80;
}

// How many of these bytes a class name takes; 0 where there is none.
std::size_t measure_class_name(Bytes bytes) noexcept {
  std::size_t slashes = 0, i = 0;
  for (; i < bytes.size() && i <= kLongestName; ++i) {
    if (bytes[i] == '/') {
      if (i == 0 || bytes[i - 1] == '/') return 0;
      ++slashes;
    } else if (!is_letter_of_name(bytes[i])) {
      break;
    }
  }
  return slashes >= 2 && i <= kLongestName && bytes[i - 1] != '/' ? i : 0;
}

// Whether a class name stands there and then the text ends.
bool names_class(Bytes bytes) noexcept {
  const std::size_t size = measure_class_name(bytes);
  return size > 0 && size < bytes.size() && bytes[size] == 0;
}

}  // namespace

bool is_class_name(std::string_view text) noexcept {
  return !text.empty() && measure_class_name(as_bytes(text)) == text.size();
}

std::uint32_t TextSearch::bucket(const std::uint8_t* letters) noexcept {
  return (load_u4(letters) * 0x9e37'79b1U) >> (32 - kBucketBits);
}

TextSearch::TextSearch(std::span<const std::string_view> beginnings)
    : filter_((std::size_t{1} << kBucketBits) / 64), pairs_((std::size_t{1} << 16) / 64) {
  for (const std::string_view beginning : beginnings) {
    if (beginning.size() < kLetters) continue;
    const std::uint32_t b = bucket(as_bytes(beginning).data());
    filter_[b / 64] |= std::uint64_t{1} << (b % 64);
    const std::uint32_t pair = load_u2(as_bytes(beginning).data());
    pairs_[pair / 64] |= std::uint64_t{1} << (pair % 64);
  }
}

std::vector<std::uint64_t> TextSearch::find(const ElfFile& file, const IsWanted& is_wanted) const {
  const bool apart = std::any_of(file.segments().begin(), file.segments().end(), [](const Segment& segment) {
    return !segment.executable && !segment.writable && !segment.bytes.empty();
  });
  std::vector<std::uint64_t> found;
  std::size_t asked = 0;
  for (const Segment& segment : file.segments()) {
    if (segment.executable && apart) continue;
    const Bytes bytes = segment.bytes;
    for (std::size_t i = 0; i + kLetters < bytes.size() && asked <= kMaxAsked; ++i) {
      const std::uint32_t pair = load_u2(&bytes[i]);
      bool begins_so = (pairs_[pair / 64] >> (pair % 64) & 1) != 0;
      if (begins_so) {
        const std::uint32_t b = bucket(bytes.data() + i);
        begins_so = (filter_[b / 64] >> (b % 64) & 1) != 0;
      }
      if (!begins_so &&
          !((i == 0 || bytes[i - 1] == 0) && is_letter_of_name(bytes[i]) && names_class(bytes.subspan(i))))
        continue;
      const std::optional<std::string_view> text = file.text_at(segment.address + i, 512);
      if (text && ++asked <= kMaxAsked && is_wanted(*text)) found.push_back(segment.address + i);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace mingcha::native
