#include "analyzer/native/text_search.h"

#include <algorithm>

#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr unsigned kBucketBits = 16;
constexpr std::size_t kLongestName = 256;  // of a class, bytes
constexpr std::size_t kBlock = 8;          // bytes looked at together

std::uint32_t bucket(std::uint32_t letters) noexcept {
  return (letters * 0x9e37'79b1U) >> (32 - kBucketBits);
}

// Four letters; three of them.
std::uint32_t four(const std::uint8_t* letters) noexcept {
  return load_u4(letters);
}
std::uint32_t three(const std::uint8_t* letters) noexcept {
  return load_u4(letters) & 0xff'ffff;
}

// Whether one of eight bytes is a slash: as in "Determine if a word has a zero byte", Hacker's Delight, 6-1.
bool has_slash(std::uint64_t bytes) noexcept {
  const std::uint64_t zeros = bytes ^ 0x2f2f'2f2f'2f2f'2f2fULL;
  return ((zeros - 0x0101'0101'0101'0101ULL) & ~zeros & 0x8080'8080'8080'8080ULL) != 0;
}

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

}  // namespace

bool is_class_name(std::string_view text) noexcept {
  return !text.empty() && measure_class_name(as_bytes(text)) == text.size();
}

void TextSearch::Filter::add(std::uint32_t letters) {
  const std::uint32_t b = bucket(letters);
  bits_[b / 64] |= std::uint64_t{1} << (b % 64);
}

bool TextSearch::Filter::may_have(std::uint32_t letters) const noexcept {
  const std::uint32_t b = bucket(letters);
  return (bits_[b / 64] >> (b % 64) & 1) != 0;
}

TextSearch::TextSearch(std::span<const std::string_view> beginnings)
    : beginnings_(std::size_t{1} << kBucketBits), parts_(std::size_t{1} << kBucketBits) {
  for (const std::string_view beginning : beginnings) {
    if (beginning.size() < kLetters) continue;
    const std::uint8_t* const letters = as_bytes(beginning).data();
    beginnings_.add(four(letters));
    parts_.add(three(letters));
    parts_.add(four(letters) >> 8);
  }
}

// Wherever a text begins, three of its first four letters stand at an even place.
template <class Each>
void TextSearch::each_beginning(Bytes bytes, const Each& each) const {
  if (bytes.size() <= kLetters) return;
  const std::size_t last = bytes.size() - kLetters - 1;  // where a text may begin: its NUL is to be there
  const auto ask = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      if (beginnings_.may_have(four(&bytes[i]))) each(i);
  };
  std::size_t i = 0;
  for (; i + 2 * kBlock <= bytes.size() && i + kBlock <= last; i += kBlock) {
    const bool may_begin = parts_.may_have(three(&bytes[i])) | parts_.may_have(three(&bytes[i + 2])) |
                           parts_.may_have(three(&bytes[i + 4])) | parts_.may_have(three(&bytes[i + 6]));
    if (may_begin) ask(i == 0 ? 0 : i - 1, i + kBlock - 1);
  }
  ask(i == 0 ? 0 : i - 1, last + 1);
}

// Around each slash, as far as letters reach.
template <class Each>
void TextSearch::each_class_name(Bytes bytes, const Each& each) {
  std::size_t done = 0;  // before it nothing is looked at again
  for (std::size_t block = 0; block < bytes.size(); block += kBlock) {
    if (block + kBlock <= bytes.size() && !has_slash(load_u8(&bytes[block]))) continue;
    for (std::size_t i = std::max(block, done); i < std::min(block + kBlock, bytes.size()); ++i) {
      if (bytes[i] != '/') continue;
      std::size_t begin = i;
      while (begin > done && i - begin < kLongestName && is_letter_of_name(bytes[begin - 1])) --begin;
      const bool begins = begin < i && (begin == 0 || bytes[begin - 1] == 0);
      const std::size_t size = begins ? measure_class_name(bytes.subspan(begin)) : 0;
      if (size > 0 && begin + size < bytes.size() && bytes[begin + size] == 0) each(begin);
      done = std::max(begin + size, i + 1);
      while (size == 0 && done < bytes.size() && (bytes[done] == '/' || is_letter_of_name(bytes[done])))
        ++done;
      i = std::max(i, done - 1);
    }
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
    const auto ask = [&](std::size_t at) {
      if (asked > kMaxAsked) return;
      const std::optional<std::string_view> text = file.text_at(segment.address + at, 512);
      if (text && ++asked <= kMaxAsked && is_wanted(*text)) found.push_back(segment.address + at);
    };
    each_beginning(segment.bytes, ask);
    each_class_name(segment.bytes, ask);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace mingcha::native
