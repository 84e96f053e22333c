#include "analyzer/native/member_search.h"

#include <algorithm>
#include <cstring>

#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::string_view kGivesObject = ")Landroid/", kGivesService = "getSystemService";
constexpr std::size_t kShortest = 4, kLongest = 64;  // letters of a name
constexpr std::size_t kMaxAsked = 200'000;           // texts of one library

bool holds(Bytes bytes, std::string_view text) {
  return !bytes.empty() && memmem(bytes.data(), bytes.size(), text.data(), text.size()) != nullptr;
}

}  // namespace

std::vector<std::uint64_t> find_member_names(const ElfFile& file,
                                             const std::function<bool(std::string_view)>& is_member) {
  std::vector<const Segment*> constants;
  for (const Segment& segment : file.segments()) {
    if (!segment.executable && !segment.writable && !segment.bytes.empty()) constants.push_back(&segment);
  }
  if (constants.empty()) {
    for (const Segment& segment : file.segments()) constants.push_back(&segment);
  }
  std::vector<std::uint64_t> found;
  const bool tells_objects = std::any_of(constants.begin(), constants.end(), [](const Segment* segment) {
    return holds(segment->bytes, kGivesObject) || holds(segment->bytes, kGivesService);
  });
  if (!tells_objects) return found;
  std::size_t asked = 0;
  for (const Segment* segment : constants) {
    const Bytes bytes = segment->bytes;
    for (std::size_t begin = 0; begin < bytes.size() && asked < kMaxAsked;) {
      const void* nul = std::memchr(bytes.data() + begin, 0, bytes.size() - begin);
      if (nul == nullptr) break;
      const auto size =
          static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - bytes.data()) - begin;
      const bool is_name =
          size >= kShortest && size <= kLongest && bytes[begin] >= 'a' && bytes[begin] <= 'z';
      if (is_name && ++asked <= kMaxAsked && is_member(as_text(bytes.subspan(begin, size))))
        found.push_back(segment->address + begin);
      begin += size + 1;
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace mingcha::native
